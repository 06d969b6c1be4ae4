import { unpack } from '@tenzij/face';
import { type Template, type TemplateShape, templateByteLength } from '@tenzij/kernel';
import { NumberBars } from '@tenzij/ui';
import { useMemo } from 'react';
import { useConsoleText } from '../use-console.ts';

/** How many numbers are read out: enough to hear what they are. */
const READ_OUT = 12;

export interface TemplateViewProps {
  readonly template: Template;
  readonly shape: TemplateShape;
}

/** The numbers of a template as bars, and in words what they are. */
export function TemplateView({ template, shape }: TemplateViewProps) {
  const t = useConsoleText();
  const values = useMemo(() => unpack(template.bytes, shape), [template, shape]);
  const most = 2 ** (shape.bits - 1) - 1;
  const start = [...values.subarray(0, READ_OUT)].map((value) => String(value).replace('-', '−')).join(' ');
  const facts = { length: shape.length, bytes: templateByteLength(shape), low: -most, high: most };
  return (
    <div className="template">
      <NumberBars
        values={values}
        most={most}
        label={t('machine.template-label', { ...facts, start, read: READ_OUT })}
      />
      <p className="template__facts">{t('machine.template-facts', facts)}</p>
      <p className="template__start">
        {t('machine.template-start')} <code>{start} …</code>
      </p>
    </div>
  );
}
