import { useEffect, useState } from 'react';
import { useConsoleText } from '../use-console.ts';

const KEY = 'tenzij-waiting-alarm';
/** As long as something is wrong it sounds again, for who walked away meanwhile. */
const AGAIN_MS = 30_000;

export interface AlarmProps {
  /** What is wrong; a change of it sounds at once. `null`: nothing. */
  readonly alarm: string | null;
}

/** Says in the window's title that something is wrong, and with a sound for who switched that on. */
export function Alarm({ alarm }: AlarmProps) {
  const t = useConsoleText();
  const [isLoud, setLoud] = useState(() => localStorage.getItem(KEY) === 'on');
  const [audio, setAudio] = useState<AudioContext | null>(null);
  useAlarmTitle(alarm && t('waiting.alarm-title'));
  useEffect(() => {
    if (!isLoud || alarm === null || audio === null) return;
    beep(audio);
    const timer = setInterval(() => beep(audio), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isLoud, alarm, audio]);
  const change = (on: boolean) => {
    localStorage.setItem(KEY, on ? 'on' : 'off');
    setLoud(on);
    if (!on) return;
    // Only a press gives sound; this one sounds, so that it is known what is coming.
    const opened = audio ?? new AudioContext();
    setAudio(opened);
    void opened.resume().then(() => beep(opened));
  };
  return (
    <label className="waiting__alarm">
      <input
        type="checkbox"
        checked={isLoud && audio !== null}
        onChange={({ target }) => change(target.checked)}
      />
      <span>{t(isLoud && audio === null ? 'waiting.alarm-again' : 'waiting.alarm')}</span>
    </label>
  );
}

function useAlarmTitle(word: string | null): void {
  useEffect(() => {
    if (word === null) return;
    const before = document.title;
    document.title = `(!) ${word} – ${before}`;
    return () => {
      document.title = before;
    };
  }, [word]);
}

/** Two long notes that rise: nothing at a gate sounds like it. */
function beep(audio: AudioContext): void {
  for (const [at, frequency] of [
    [0, 440],
    [0.5, 660],
  ] as const) {
    const start = audio.currentTime + at;
    const tone = new OscillatorNode(audio, { type: 'triangle', frequency });
    const volume = new GainNode(audio, { gain: 0 });
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.4, start + 0.02);
    volume.gain.setValueAtTime(0.4, start + 0.38);
    volume.gain.linearRampToValueAtTime(0, start + 0.4);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.4);
  }
}
