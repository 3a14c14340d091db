import { type ReactNode, useEffect, useState } from 'react';
import { clockTime } from './day-label.ts';

/** The handset around the chat. On a narrow screen it is the whole screen and the case is left away. */
export function PhoneFrame({ children }: { children: ReactNode }) {
  return (
    <div className="handset">
      <div className="screen">
        <StatusBar />
        {children}
      </div>
    </div>
  );
}

function StatusBar() {
  const [time, setTime] = useState(() => clockTime(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setTime(clockTime(new Date())), 5_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="status-bar" aria-hidden="true">
      <span>{time}</span>
      <i className="camera" />
      <svg viewBox="0 0 44 14" width="44" height="14" aria-hidden="true">
        <path d="M1 9h2.5v4H1zM5 7h2.5v6H5zM9 4.5h2.5V13H9zM13 2h2.5v11H13z" />
        <path
          className="battery"
          d="M22.5 3.5h16a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-16a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2zM42.5 6v3"
        />
        <path d="M22.5 5.5h12v4h-12z" />
      </svg>
    </div>
  );
}
