import { Trans } from 'react-i18next';
import { Link } from 'react-router';
import { paperPaths } from './papers.ts';

/** "I accept the terms and the privacy notice", with both to be read. They open beside: what was typed stays. */
export function Agreement() {
  return (
    <Trans
      i18nKey="consent.agree"
      components={{
        terms: <Link to={paperPaths.terms} target="_blank" />,
        privacy: <Link to={paperPaths.privacy} target="_blank" />,
      }}
    />
  );
}
