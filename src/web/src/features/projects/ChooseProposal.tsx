import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAcceptProposalMutation, type ProposalView } from '../../api/fixia.ts';
import { money } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { differenceOf, OfferChanges, type OfferTerms } from './Changes.tsx';
import classes from './ChooseProposal.module.css';

interface Props {
  proposal: ProposalView;
  /** How many others are still undecided. */
  others: number;
  onClose: () => void;
}

/**
 * Choosing asks once and says what happens. What is accepted is what stands here: when it changed, the difference is shown and
 * asked about anew.
 */
export function ChooseProposal({ proposal, others, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [accept, { error, isLoading }] = useAcceptProposalMutation();
  const changed = differenceOf<OfferTerms>(error, 'proposal_changed');
  const terms: OfferTerms = changed?.now ?? proposal;

  async function hire() {
    const { data } = await accept({ id: proposal.id, body: { version: terms.version } });
    if (data) await navigate(`/contratos/${data.contractId}`, { state: { joy: true } });
  }

  return (
    <Sheet
      title={t('choose.title', { name: proposal.professional.fullName })}
      onClose={onClose}
      foot={
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.back')}
          </Button>
          <Button onClick={hire} loading={isLoading}>
            {t('choose.hire', { price: money(terms.price, terms.currency) })}
          </Button>
        </Group>
      }
    >
      <Stack>
        <ul className={classes.terms}>
          <li>
            {t('choose.contract', {
              price: money(terms.price, terms.currency),
              days: t('proposals.days', { count: terms.days }),
            })}
          </li>
          {terms.milestones.length > 1 && <li>{t('choose.parts', { count: terms.milestones.length })}</li>}
          {others > 0 && <li>{t('choose.others', { count: others })}</li>}
          <li>{t('choose.noFee')}</li>
        </ul>
        {proposal.projectChanged && <Alert color="yellow">{t('proposals.answeredBefore')}</Alert>}
        {changed ? <OfferChanges {...changed} /> : <ProblemAlert error={error} />}
      </Stack>
    </Sheet>
  );
}
