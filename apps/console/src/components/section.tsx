import { Heading } from '@tenzij/ui';
import type { ReactNode } from 'react';
import type { Section as SectionName } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

/** The id of a section's heading: what its address leads to. */
function headingId(name: SectionName): string {
  return `section-${name}`;
}

export function Section({ name, children }: { readonly name: SectionName; readonly children: ReactNode }) {
  const t = useConsoleText();
  return (
    <section className="section" aria-labelledby={headingId(name)}>
      <Heading level={2} id={headingId(name)} tabIndex={-1} className="section__heading">
        {t(`section.${name}`)}
      </Heading>
      {children}
    </section>
  );
}

/** Brings a section to the top of the view and moves the focus there, for readers and the keyboard. */
export function goToSection(name: SectionName): void {
  const heading = document.getElementById(headingId(name));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView();
}
