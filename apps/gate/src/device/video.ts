/** Opens a camera for pictures that somebody takes with a press. Rejects when there is none or it may not be used. */
export async function openVideo(
  deviceId: string | null,
  facingMode: 'user' | 'environment',
): Promise<MediaStream> {
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 } };
  const video = deviceId === null ? { ...size, facingMode } : { ...size, deviceId: { exact: deviceId } };
  return navigator.mediaDevices.getUserMedia({ audio: false, video });
}

export function stopVideo(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
