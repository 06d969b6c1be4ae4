import type { ReactNode } from 'react';

export interface FieldGroupProps {
  readonly legend: string;
  /** What the fields are for, below the legend. */
  readonly lead?: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under one heading. */
export function FieldGroup({ legend, lead, children }: FieldGroupProps) {
  return (
    <div className="field-group">
      <fieldset className="field-group__fields">
        <legend className="field-group__legend">{legend}</legend>
        {lead !== undefined && <p className="field-group__lead">{lead}</p>}
        {children}
      </fieldset>
    </div>
  );
}
