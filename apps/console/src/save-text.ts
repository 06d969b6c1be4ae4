/** Has the browser save a text as a file, without asking the server for it. */
export function saveText(text: string, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read it after the press only.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
