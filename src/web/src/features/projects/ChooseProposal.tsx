import { Alert, Button, Group, List, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAcceptProposalMutation, type ProposalView } from '../../api/fixia.ts';
import { money } from '../../ui/format.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { differenceOf, OfferChanges, type OfferTerms } from './Changes.tsx';

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
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('choose.title', { name: proposal.professional.fullName })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('nav.close') }}
      transitionProps={{ duration: 0 }}
    >
      <Stack>
        <List spacing="xs">
          <List.Item>
            {t('choose.contract', {
              price: money(terms.price, terms.currency),
              days: t('proposals.days', { count: terms.days }),
            })}
          </List.Item>
          {terms.milestones.length > 1 && <List.Item>{t('choose.parts', { count: terms.milestones.length })}</List.Item>}
          {others > 0 && <List.Item>{t('choose.others', { count: others })}</List.Item>}
          <List.Item>{t('choose.noFee')}</List.Item>
        </List>
        {proposal.projectChanged && <Alert color="yellow">{t('proposals.answeredBefore')}</Alert>}
        {changed ? <OfferChanges {...changed} /> : <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('action.back')}
          </Button>
          <Button onClick={hire} loading={isLoading}>
            {t('choose.hire', { price: money(terms.price, terms.currency) })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
