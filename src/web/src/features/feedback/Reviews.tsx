import { useTranslation } from 'react-i18next';
import { useGetFeedbackQuery, type TrustView } from '../../api/fixia.ts';
import { ListSkeleton, Loaded } from '../../ui/Loaded.tsx';
import { More } from '../../ui/More.tsx';
import { usePages } from '../../ui/usePages.ts';
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
  const pages = usePages();
  const last = useGetFeedbackQuery({ handle, role, cursor: pages.last });
  useGetFeedbackQuery({ handle, role, cursor: pages.near }, { skip: !pages.near });
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
              {pages.cursors.map((cursor) => (
                <OnePage key={cursor ?? ''} handle={handle} role={role} name={name} cursor={cursor} />
              ))}
              {last.data?.nextCursor && (
                <More
                  mt="md"
                  next={last.data.nextCursor}
                  loading={last.isFetching}
                  onNear={pages.come}
                  onShow={pages.show}
                />
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
