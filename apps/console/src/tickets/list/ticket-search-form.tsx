import { Button } from '@tenzij/ui';
import { type FormEvent, useState } from 'react';
import { TextField } from '../../components/fields.tsx';
import { useConsoleText } from '../../use-console.ts';

/** As the API takes it. */
const MAX_QUERY = 100;

/** A part of a number, name or address to look for. */
export function TicketSearchForm({ onSearch }: { readonly onSearch: (query: string) => void }) {
  const t = useConsoleText();
  const [query, setQuery] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(query);
  };
  return (
    <search>
      <form className="tickets-search" onSubmit={search}>
        <TextField label={t('tickets.search')} value={query} maxLength={MAX_QUERY} onChange={setQuery} />
        <Button type="submit">{t('tickets.search-now')}</Button>
        {query !== '' && (
          <Button
            variant="subtle"
            onClick={() => {
              setQuery('');
              onSearch('');
            }}
          >
            {t('tickets.search-all')}
          </Button>
        )}
      </form>
    </search>
  );
}
