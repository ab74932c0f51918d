import type { ReactNode } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { MeView } from '../../api/fixia.ts';
import { PageSkeleton } from '../../ui/Loaded.tsx';
import { useMe } from './useMe.ts';

/** Shows its content to those who are signed in; sends the others to sign in and back. */
export function RequireSession({ children }: { children: (me: MeView) => ReactNode }) {
  const { me, signedOut } = useMe();
  const { pathname, search } = useLocation();
  if (signedOut) return <Navigate to={`/ingresar?volver=${encodeURIComponent(pathname + search)}`} replace />;
  return me ? <>{children(me)}</> : <PageSkeleton />;
}
