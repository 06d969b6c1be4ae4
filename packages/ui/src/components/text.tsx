import { Button as NlButton } from '@nl-design-system-candidate/button-react';
import { Heading as NlHeading } from '@nl-design-system-candidate/heading-react';
import { Link as NlLink } from '@nl-design-system-candidate/link-react';
import { Paragraph as NlParagraph } from '@nl-design-system-candidate/paragraph-react';
import type { ComponentProps } from 'react';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly variant?: 'primary' | 'secondary' | 'subtle';
  /** Shown as not yet possible, but it keeps focus and its press: the handler explains what is missing. */
  readonly unavailable?: boolean;
  /** Being carried out. Presses do nothing. */
  readonly busy?: boolean;
  /** As wide as what it is in. */
  readonly block?: boolean;
}

/** A button that says what happens. It is never `disabled`, because that hides it from some people. */
export function Button(props: ButtonProps) {
  const { variant = 'secondary', unavailable = false, busy = false, block = false, ...rest } = props;
  const { className, onClick, ...attributes } = rest;
  return (
    <NlButton
      {...attributes}
      className={[block && 'tz-button--block', className].filter(Boolean).join(' ')}
      purpose={variant}
      disabled={unavailable}
      busy={busy}
      onClick={busy ? undefined : onClick}
    />
  );
}

export const Heading = NlHeading;
export const Paragraph = NlParagraph;
export const Link = NlLink;
