import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGetFeedbackQuery, type TrustView } from '../../api/fixia.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { TrustRing } from '../accounts/TrustBadge.tsx';
import { FeedbackCard } from './FeedbackCard.tsx';
import classes from './Reviews.module.css';

interface Props {
  handle: string;
  name: string;
  role: 'client' | 'professional';
  /** Shown large beside the reviews, where nothing else on the page does. */
  trust?: TrustView;
  title: string;
}

/** What others said of somebody in one of their roles, newest first. */
export function Reviews({ handle, name, role, trust, title }: Props) {
  const { t } = useTranslation();
  // One more page each time; those before stay where they are.
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  const last = useGetFeedbackQuery({ handle, role, cursor: cursors.at(-1) });
  const first = useGetFeedbackQuery({ handle, role, cursor: undefined });
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {trust && trust.total > 0 && (
        <div className={classes.shape}>
          <TrustRing trust={trust} title={t(`feedback.trustAs.${role}`)} size={72} />
        </div>
      )}
      <Loaded query={first} skeleton={<ListSkeleton rows={2} height={90} />}>
        {(page) =>
          page.items.length === 0 ? (
            <p className={classes.none}>{t('feedback.none')}</p>
          ) : (
            <>
              {cursors.map((cursor) => (
                <OnePage key={cursor ?? ''} handle={handle} role={role} name={name} cursor={cursor} />
              ))}
              {last.data?.nextCursor && (
                <Button
                  variant="default"
                  mt="md"
                  loading={last.isFetching}
                  onClick={() => setCursors((now) => [...now, last.data?.nextCursor ?? undefined])}
                >
                  {t('nav.more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function OnePage({ handle, role, name, cursor }: Pick<Props, 'handle' | 'role' | 'name'> & { cursor?: string }) {
  const { data } = useGetFeedbackQuery({ handle, role, cursor });
  return (
    <>
      {data?.items.map((feedback) => (
        <FeedbackCard key={feedback.id} feedback={feedback} receiver={name} />
      ))}
    </>
  );
}
