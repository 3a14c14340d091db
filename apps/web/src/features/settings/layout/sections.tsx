import { Bell, KeyRound, MessageSquareText, MessagesSquare, Phone, Users, Webhook } from 'lucide-react';

export const groups = [
  {
    name: 'workspace',
    sections: [
      { to: '/dashboard/settings/numbers', label: 'nav.numbers', icon: <Phone aria-hidden />, adminOnly: false },
      { to: '/dashboard/settings/team', label: 'nav.team', icon: <Users aria-hidden />, adminOnly: false },
      {
        to: '/dashboard/settings/customers',
        label: 'nav.customers',
        icon: <MessagesSquare aria-hidden />,
        adminOnly: false,
      },
      {
        to: '/dashboard/settings/canned-replies',
        label: 'nav.canned',
        icon: <MessageSquareText aria-hidden />,
        adminOnly: false,
      },
      { to: '/dashboard/settings/api-keys', label: 'nav.apiKeys', icon: <KeyRound aria-hidden />, adminOnly: true },
      { to: '/dashboard/settings/webhooks', label: 'nav.webhooks', icon: <Webhook aria-hidden />, adminOnly: true },
    ],
  },
  {
    name: 'you',
    sections: [
      {
        to: '/dashboard/settings/notifications',
        label: 'nav.notifications',
        icon: <Bell aria-hidden />,
        adminOnly: false,
      },
    ],
  },
] as const;
