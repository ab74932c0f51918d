import { useEffect } from 'react';

/** What the window is called while a page is shown. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = title === 'Fixia' ? title : `${title} · Fixia`;
  }, [title]);
}
