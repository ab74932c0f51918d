import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

/**
 * The token of a link sent by mail. It stands behind the #, which no server is told and no log keeps; here it leaves the
 * address bar and its history, and is kept for this tab alone, so that somebody who signs in first still has it afterwards.
 */
export function useLinkToken(): string {
  const { pathname, hash } = useLocation();
  const [token] = useState(() => {
    const key = `fixia-link ${pathname}`;
    const given = new URLSearchParams(hash.slice(1)).get('token');
    if (given) sessionStorage.setItem(key, given);
    return given ?? sessionStorage.getItem(key) ?? '';
  });
  useEffect(() => {
    if (window.location.hash)
      window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  }, []);
  return token;
}
