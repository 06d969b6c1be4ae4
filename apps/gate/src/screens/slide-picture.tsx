import type { ReactNode } from 'react';
import { useSide } from './side.ts';

/** Our own drawings, in lines of one width. The person of each is the same one: a circle and a shoulder. */
export function SlidePicture({ id }: { readonly id: string }) {
  const side = useSide();
  const turned = side === 'left' && id.includes('lanes');
  return (
    <svg
      className={turned ? 'attract__picture gate__sign--left' : 'attract__picture'}
      viewBox="0 0 240 146"
      fill="none"
      stroke="currentColor"
      strokeWidth="6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {pictureOf(id)}
    </svg>
  );
}

function pictureOf(id: string): ReactNode {
  if (id.includes('lanes')) return <TwoLanes />;
  if (id === 'attract.how-face') return <PassLookWalk />;
  if (id === 'attract.how-regular') return <PassWalk />;
  if (id === 'attract.choose') return <Aside />;
  return id === 'attract.picture' ? <FrameThatGoes /> : <CodeOnly />;
}

/** Two doors side by side, with an arrow into each: this one with a face before it, the other with a pass. */
function TwoLanes() {
  return (
    <>
      <path d="M20 62V14h84v48M136 62V14h84v48" />
      <path className="attract__accent" d="M62 66V30M46 46l16-16 16 16M178 66V30M162 46l16-16 16 16" />
      <Person x={62} y={100} />
      <Phone x={160} y={80} />
    </>
  );
}

function PassLookWalk() {
  return (
    <>
      <Phone x={16} y={42} />
      <path className="attract__accent" d="M66 70h18M76 62l8 8-8 8M148 70h18M158 62l8 8-8 8" />
      <Person x={116} y={62} />
      <path d="M182 112V28h44v84" />
      <path className="attract__accent" d="M204 104V56M190 70l14-14 14 14" />
    </>
  );
}

function PassWalk() {
  return (
    <>
      <Phone x={52} y={42} />
      <path className="attract__accent" d="M104 70h22M116 60l10 10-10 10" />
      <path d="M146 112V28h48v84" />
      <path className="attract__accent" d="M170 104V56M156 70l14-14 14 14" />
    </>
  );
}

function Aside() {
  return (
    <>
      <Person x={60} y={62} />
      <path className="attract__accent" d="M104 70h52M138 52l18 18-18 18" />
      <Phone x={176} y={42} />
    </>
  );
}

/** A frame around a person that dissolves. */
function FrameThatGoes() {
  return (
    <>
      <path strokeDasharray="1 14" d="M66 14h108v112H66z" />
      <path className="attract__accent" d="M66 40V14h26M148 14h26v26M174 100v26h-26M92 126H66v-26" />
      <Person x={120} y={62} />
    </>
  );
}

function CodeOnly() {
  return (
    <>
      <path className="attract__accent" d="M66 40V14h26M148 14h26v26M174 100v26h-26M92 126H66v-26" />
      <Phone x={100} y={42} />
    </>
  );
}

function Person({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <>
      <circle cx={x} cy={y - 8} r="16" />
      <path d={`M${x - 28} ${y + 38}c2-20 12-26 28-26s26 6 28 26`} />
    </>
  );
}

function Phone({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <>
      <rect x={x} y={y} width="36" height="58" rx="6" />
      <path
        d={`M${x + 11} ${y + 15}h4v4h-4zM${x + 23} ${y + 15}h2v2h-2zM${x + 11} ${y + 27}h2v2h-2zM${x + 23} ${y + 25}h2v6`}
        strokeWidth="4"
      />
    </>
  );
}
