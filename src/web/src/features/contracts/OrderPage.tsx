import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import {
  useConfirmOrderMutation,
  useDeclineOrderMutation,
  useGetOrderQuery,
  useWithdrawOrderMutation,
  type OrderDeclineReason,
  type OrderView,
} from '../../api/fixia.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Area } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { date, money } from '../../ui/format.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import paper from '../../ui/Paper.module.css';
import { Pill } from '../../ui/Pill.tsx';
import { fieldError } from '../../ui/problem.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { PersonSummary } from '../accounts/PersonSummary.tsx';
import { RequireSession } from '../accounts/RequireSession.tsx';
import classes from './Contract.module.css';
import { Scope } from './Scope.tsx';

type Reason = NonNullable<OrderDeclineReason>;

const reasons: Reason[] = ['busy', 'scope', 'price', 'area', 'other'];

export function OrderPage() {
  const { id = '' } = useParams();
  const query = useGetOrderQuery(id);
  return (
    <RequireSession>
      {() => (
        <Page>
          <Loaded query={query}>{(order) => <OrderDetail order={order} />}</Loaded>
        </Page>
      )}
    </RequireSession>
  );
}

function OrderDetail({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={order.title} lead={t('order.lead', { date: date(order.orderedAt) })}>
        <Pill tone={order.status === 'waiting' ? 'warm' : 'neutral'}>{t(`orderStatus.${order.status}`)}</Pill>
      </PageHeader>
      <Columns width={348} gap={28} stays beside={<Ordered order={order} />}>
        <Stack gap="lg">
          <Next order={order} />
          <Scope
            title={t('order.brief')}
            brief={order.brief}
            package={order.package}
            extras={order.extras}
            currency={order.currency}
          />
        </Stack>
      </Columns>
    </>
  );
}

/** With whom, for how much and until when, as the contract will say it. */
function Ordered({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  return (
    <section className={`${paper.paper} ${classes.card}`} aria-label={t('contract.price')}>
      <div className={classes.sum}>
        <span>{t('contract.price')}</span>
        <strong>{money(order.price, order.currency)}</strong>
      </div>
      <p className={classes.note}>{t('order.delivery', { count: order.days })}</p>
      <div className={classes.contact}>
        {order.role === 'client' ? (
          <PersonSummary person={order.professional} role="professional" size={56} />
        ) : (
          <PersonSummary person={order.client} role="client" size={56} />
        )}
      </div>
      <div className={classes.links}>
        <Link to={`/servicios/${order.serviceSlug}`}>{t('contract.seeService')}</Link>
      </div>
    </section>
  );
}

/** What happens next, and what the reader can do about it. */
function Next({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  if (order.status === 'waiting') return order.role === 'professional' ? <Answer order={order} /> : <Waits order={order} />;
  if (order.status === 'confirmed')
    return (
      <Alert color="brand" title={t('order.confirmed')}>
        <Button component={Link} to={`/contratos/${order.contractId}`} size="sm">
          {t('order.seeContract')}
        </Button>
      </Alert>
    );
  return (
    <Alert color="gray" title={t(`order.${order.status}`, { name: order.professional.fullName })}>
      <Stack gap="sm" align="flex-start">
        {order.declineReason && (
          <Text>
            {t('order.reason', {
              reason: t(`orderReason.${order.declineReason}`),
            })}
          </Text>
        )}
        {order.declineNote && <Text style={{ whiteSpace: 'pre-line' }}>{order.declineNote}</Text>}
        {order.status === 'lapsed' && <Text>{t('order.lapsedHint')}</Text>}
        {order.role === 'client' && (
          <Button component={Link} to="/servicios" size="sm" variant="default">
            {t('order.findOther')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

function Waits({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  const [withdraw, { error, isLoading }] = useWithdrawOrderMutation();
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('orderStatus.waiting')}>
      <Stack align="flex-start">
        <Text>
          {t('order.answerBy', {
            name: order.professional.fullName,
            date: date(order.answerBy),
          })}
        </Text>
        <ProblemAlert error={error} />
        {order.actions.includes('withdraw') && (
          <Button variant="default" loading={isLoading} onClick={() => withdraw(order.id)}>
            {t('order.withdraw')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}

function Answer({ order }: { order: OrderView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [confirm, confirming] = useConfirmOrderMutation();
  const [declining, setDeclining] = useState(false);

  async function take() {
    const { data } = await confirm(order.id);
    if (data?.contractId) await navigate(`/contratos/${data.contractId}`, { state: { joy: true } });
  }

  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('orderStatus.waiting')}>
      <Stack>
        <Text>{t('order.yourAnswerBy', { date: date(order.answerBy) })}</Text>
        {declining ? (
          <Decline order={order} onBack={() => setDeclining(false)} />
        ) : (
          <>
            <ProblemAlert error={confirming.error} />
            <Group>
              {order.actions.includes('confirm') && (
                <Button loading={confirming.isLoading} onClick={take}>
                  {t('order.confirm')}
                </Button>
              )}
              {order.actions.includes('decline') && (
                <Button variant="default" onClick={() => setDeclining(true)}>
                  {t('order.decline')}
                </Button>
              )}
            </Group>
            <Text size="sm" c="dimmed">
              {t(order.actions.includes('confirm') ? 'order.confirmHint' : 'order.subscriptionNeeded')}
            </Text>
          </>
        )}
      </Stack>
    </Paper>
  );
}

function Decline({ order, onBack }: { order: OrderView; onBack: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<Reason>('busy');
  const [note, setNote] = useState('');
  const [decline, { error, isLoading }] = useDeclineOrderMutation();
  return (
    <Form
      onSubmit={() => decline({ id: order.id, orderDecline: { reason, note: note || null } })}
      submit={t('order.decline')}
      busy={isLoading}
      error={error}
      extra={
        <Button variant="subtle" onClick={onBack}>
          {t('action.back')}
        </Button>
      }
    >
      <NativeSelect
        label={t('order.declineTitle')}
        value={reason}
        onChange={(value) => setReason(value as Reason)}
        options={reasons.map((value) => ({
          value,
          label: t(`orderReason.${value}`),
        }))}
      />
      <Area label={t('order.declineNote')} rows={3} value={note} onValue={setNote} error={fieldError(error, 'note')} />
    </Form>
  );
}
