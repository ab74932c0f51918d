import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import classes from './RouteError.module.css';

/** What is shown when a page could not be fetched or broke: the rest of the site stays. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  // The reader is told what to do; whoever looks into it finds the cause.
  useEffect(() => console.error(error), [error]);
  return (
    <div role="alert" className={classes.error}>
      <h1>{t('error.pageBroke')}</h1>
      <p>{t('error.pageBrokeHint')}</p>
      <Button onClick={() => window.location.reload()}>{t('error.reload')}</Button>
    </div>
  );
}
