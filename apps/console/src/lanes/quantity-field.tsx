import { useLanguage } from '@tenzij/ui';
import { type ReactNode, useState } from 'react';
import { TextField } from '../components/fields.tsx';
import type { Typed } from './lanes-draft.ts';
import { AS_IT_IS, type Scale, shownText, typedValue } from './quantity.ts';

/**
 * The text of a number that is being typed: as it was typed, as long as it means what the value is. So `2,0` can
 * become `2,05`.
 */
export function useTypedText(value: Typed, scale: Scale, onChange: (value: Typed) => void) {
  const { language } = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const isStill = typed !== null && typedValue(typed, scale) === value;
  return {
    text: isStill ? typed : shownText(value, scale, language),
    type: (text: string) => {
      setTyped(text);
      onChange(typedValue(text, scale));
    },
  };
}

export interface QuantityFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error: string | null;
  readonly readOnly: boolean;
  readonly unit?: string;
  readonly value: Typed;
  readonly scale?: Scale;
  readonly onChange: (value: Typed) => void;
}

/** A number with its unit. What is no number stays as it was typed, so that it can be corrected. */
export function QuantityField({ value, scale = AS_IT_IS, onChange, ...props }: QuantityFieldProps) {
  const { text, type } = useTypedText(value, scale, onChange);
  return <TextField {...props} type="number" value={text} onChange={type} />;
}
