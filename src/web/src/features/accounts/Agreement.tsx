import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paperPaths } from './papers.ts';

/** "I accept the terms and the privacy notice", with both to be read. They open beside: what was typed stays. */
export function Agreement() {
  const { t } = useTranslation();
  // The text marks what leads to a paper: "… the <terms>terms</terms> and the …".
  const [before, terms, between, privacy, after] = t('consent.agree').split(/<\/?\w+>/);
  return (
    <>
      {before}
      <Link to={paperPaths.terms} target="_blank">
        {terms}
      </Link>
      {between}
      <Link to={paperPaths.privacy} target="_blank">
        {privacy}
      </Link>
      {after}
    </>
  );
}
