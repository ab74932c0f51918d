import { useGetMeQuery } from '../../api/fixia.ts';
import { useAppSelector } from '../../api/state.ts';

/** Who is signed in, as the server tells it; undefined while unknown or for visitors. */
export function useMe() {
  const status = useAppSelector((state) => state.session.status);
  const { data, isLoading } = useGetMeQuery(undefined, { skip: status === 'signedOut' });
  return {
    me: status === 'signedOut' ? undefined : data,
    isLoading: isLoading && status !== 'signedOut',
    signedOut: status === 'signedOut',
  };
}
