import { createRoute, lazyRouteComponent, redirect, useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '@/sync/api.ts';
import { useSession } from '@/sync/session.ts';
import { buttonClass } from '@/ui/button.tsx';
import { rootRoute } from './root.tsx';

const pages = () => import('@/features/sign-in/index.ts');
const SignInPage = lazyRouteComponent(pages, 'SignInPage');
const SetupPage = lazyRouteComponent(pages, 'SetupPage');
const InvitePage = lazyRouteComponent(pages, 'InvitePage');
const InviteGone = lazyRouteComponent(pages, 'InviteGone');

/** Only a path of this app may follow a sign-in; a link to elsewhere in `from` is dropped. */
const ownPath = (from: unknown): string | undefined =>
  typeof from === 'string' && /^\/dashboard(\/|$|\?)/.test(from) ? from : undefined;

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { from?: string } => {
    const from = ownPath(search.from);
    return from ? { from } : {};
  },
  beforeLoad: async () => {
    // Unreachable or failing: let the form appear, it says so when it is used.
    const state = await call('setup.state').catch(() => ({ needed: false }));
    if (state.needed) throw redirect({ to: '/setup' });
  },
  component: function SignIn() {
    const { from } = signInRoute.useSearch();
    const router = useRouter();
    const before = useSession(({ me }) => me?.member.id);
    const onSignedIn = async () => {
      const target = from ?? '/dashboard/inbox';
      const { member } = await call('me.get');
      // Somebody else sits down at this screen: a fresh page, so that nothing of the first one's remains in memory.
      if (before !== undefined && before !== member.id) return location.assign('/dashboard/inbox');
      router.history.push(target);
    };
    return <SignInPage ended={before !== undefined} onSignedIn={onSignedIn} />;
  },
});

export const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: async () => {
    const { needed } = await call('setup.state');
    if (!needed) throw redirect({ to: '/sign-in' });
  },
  component: function Setup() {
    const navigate = useNavigate();
    return <SetupPage onDone={() => navigate({ to: '/dashboard/inbox' })} />;
  },
});

export const inviteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invite/$token',
  loader: async ({ params: { token } }) => {
    try {
      return await call('invitations.peek', { body: { token } });
    } catch (error) {
      if (error instanceof ApiError && error.status < 500) return null;
      throw error;
    }
  },
  component: function Invite() {
    const { t } = useTranslation('shell');
    const { token } = inviteRoute.useParams();
    const offer = inviteRoute.useLoaderData();
    if (!offer) {
      return (
        <InviteGone
          wayOut={
            <a href="/sign-in" className={buttonClass('primary')}>
              {t('toSignIn')}
            </a>
          }
        />
      );
    }
    // A fresh page: somebody else may have been signed in here before.
    return <InvitePage token={token} offer={offer} onJoined={async () => location.assign('/dashboard/inbox')} />;
  },
});
