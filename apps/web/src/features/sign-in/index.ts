import './catalogue.ts';

export { InviteGone, InvitePage } from './invite-page.tsx';
export { SetupPage } from './setup-page.tsx';
export { SignInPage } from './sign-in-page.tsx';
