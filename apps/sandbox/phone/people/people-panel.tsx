import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useWorldState } from '../world/context.ts';
import { isUnread } from '../world/mark-seen.ts';
import { matchesSearch } from './customer-label.ts';
import { NewPerson } from './new-person.tsx';
import { PersonRow } from './person-row.tsx';

interface PeoplePanelProps {
  onPick: (id: string) => void;
  onCreated: (id: string) => void;
}

/** Everyone one can write as, newest first, and the way to make one more. */
export function PeoplePanel({ onPick, onCreated }: PeoplePanelProps) {
  const customers = useWorldState((state) => state.customers);
  const selectedId = useWorldState((state) => state.selectedId);
  const seen = useWorldState((state) => state.seen);
  const [search, setSearch] = useState('');
  const found = customers?.filter((customer) => matchesSearch(customer, search));

  return (
    <nav className="people" aria-label="People">
      <header className="people-head">
        <h1>
          Phone <small className="page-subtitle">Customers of the sandbox number</small>
        </h1>
        <div className="search">
          <Icon name="search" size={16} />
          <input
            type="search"
            aria-label="Search people"
            placeholder="Search people"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      </header>
      <h2>People</h2>
      {found === undefined ? <PeopleSkeleton /> : null}
      {found?.length === 0 ? (
        <p className="quiet">{search === '' ? 'Create a person to write as.' : `Nobody matches “${search}”.`}</p>
      ) : null}
      <ul className="people-list">
        {found?.map((customer) => (
          <li key={customer.id}>
            <PersonRow
              customer={customer}
              selected={customer.id === selectedId}
              unread={customer.id !== selectedId && isUnread(customer, seen)}
              onPick={onPick}
            />
          </li>
        ))}
      </ul>
      <NewPerson onCreated={onCreated} />
    </nav>
  );
}

function PeopleSkeleton() {
  return (
    <div className="skeleton-list" role="status">
      <span className="visually-hidden">Loading people</span>
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
