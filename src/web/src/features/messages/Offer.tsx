import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useAcceptOfferMutation,
  useDeclineOfferMutation,
  useWithdrawOfferMutation,
  type ChatOfferView,
  type ConversationView,
} from '../../api/fixia.ts';
import { date, money } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { OfferForm } from './OfferForm.tsx';
import classes from './Offer.module.css';

interface Props {
  offer: ChatOfferView;
  isOwn: boolean;
  conversation: ConversationView;
}

/** What one of the two puts forward, with what its reader can do with it now. */
export function OfferCard({ offer, isOwn, conversation }: Props) {
  const { t } = useTranslation();
  const [accept, accepting] = useAcceptOfferMutation();
  const [decline, declining] = useDeclineOfferMutation();
  const [withdraw, withdrawing] = useWithdrawOfferMutation();
  const [countering, setCountering] = useState(false);
  const { terms, actions } = offer;
  const parts = terms.milestones ?? [];
  const which = { id: conversation.id, offer: offer.id, readOffer: { version: offer.version } };
  return (
    <section className={classes.offer} aria-label={t('offer.title', { title: terms.title })}>
      <p className={classes.head}>
        <span>{t(isOwn ? 'offer.yours' : 'offer.theirs', { number: offer.version })}</span>
        <span data-status={offer.status}>{t(`offer.status.${offer.status}`)}</span>
      </p>
      <h3>{terms.title}</h3>
      <p className={classes.price}>{money(terms.price ?? 0)}</p>
      {terms.scope && <p className={classes.scope}>{terms.scope}</p>}
      {parts.length > 0 ? (
        <ol>
          {parts.map((part) => (
            <li key={part.title}>
              {part.title}: {money(part.price)}, {t('offer.days', { count: part.days })}
            </li>
          ))}
        </ol>
      ) : (
        <p>{t('offer.days', { count: terms.days })}</p>
      )}
      {offer.status === 'open' && <p className={classes.soft}>{t('offer.until', { date: date(offer.validUntil) })}</p>}
      <Group gap="xs">
        {actions.includes('accept') && (
          <Button loading={accepting.isLoading} onClick={() => void accept(which)}>
            {t('offer.accept')}
          </Button>
        )}
        {actions.includes('counter') && (
          <Button variant="default" onClick={() => setCountering(true)}>
            {t(isOwn ? 'offer.change' : 'offer.counter')}
          </Button>
        )}
        {actions.includes('decline') && (
          <Button variant="subtle" loading={declining.isLoading} onClick={() => void decline(which)}>
            {t('offer.decline')}
          </Button>
        )}
        {actions.includes('withdraw') && (
          <Button variant="subtle" loading={withdrawing.isLoading} onClick={() => void withdraw(which)}>
            {t('offer.withdraw')}
          </Button>
        )}
        {offer.contractId && (
          <Button component={Link} to={`/contratos/${offer.contractId}`}>
            {t('offer.contract')}
          </Button>
        )}
      </Group>
      <ProblemAlert error={accepting.error ?? declining.error ?? withdrawing.error} />
      {countering && <OfferForm conversation={conversation} replaces={offer} onClose={() => setCountering(false)} />}
    </section>
  );
}
