import { createRootRoute, Outlet } from '@tanstack/react-router';
import { Crash } from '@/features/shell/crash.tsx';
import { NotFound } from '@/features/shell/not-found.tsx';

export const rootRoute = createRootRoute({ component: Outlet, errorComponent: Crash, notFoundComponent: NotFound });
