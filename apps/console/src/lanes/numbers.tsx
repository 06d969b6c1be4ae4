import type { DataTable } from '@tenzij/lanes/findings';

/** The numbers of a picture. It can be wider than a phone, and is then moved sideways. */
export function Numbers({ table }: { readonly table: DataTable }) {
  const { caption, head, rows } = table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be moved sideways must be so with the keyboard
    <section className="tz-table-frame lane-numbers" tabIndex={0} aria-label={caption}>
      <table className="utrecht-table utrecht-table--html-table numbers">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((title, index) =>
              title === '' ? (
                <td key={title} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={index} scope="col">
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map(({ value, note }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={index}>
                  {value}
                  {note !== '' && <span className="explanation">{note}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
