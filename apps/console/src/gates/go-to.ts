/** Brings a heading of this page to the top of the view and moves the focus there. */
export function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
