import type { ReactNode } from 'react';

/** Work that takes a while, in words. */
export function Busy({ label }: { readonly label: string }) {
  return (
    <p className="tz-busy" role="status">
      <span className="tz-busy__mark" aria-hidden="true" />
      {label}
    </p>
  );
}

export interface DataListProps {
  readonly items: readonly { readonly key: string; readonly value: ReactNode }[];
}

/** Facts as pairs of a name and a value. */
export function DataList({ items }: DataListProps) {
  return (
    <dl className="utrecht-data-list utrecht-data-list--rows tz-data-list">
      {items.map((item) => (
        <div className="utrecht-data-list__item" key={item.key}>
          <dt className="utrecht-data-list__item-key">{item.key}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
            {item.value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
