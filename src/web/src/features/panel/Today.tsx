import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useGetContractsQuery,
  useGetMyInvitationsQuery,
  useGetMyProjectsQuery,
  useGetMyServicesQuery,
  useGetOrdersQuery,
  useGetOwnProfileQuery,
  type MeView,
} from '../../api/fixia.ts';
import { ago } from '../../ui/format.ts';
import { Duotone, type DuotoneName } from '../../ui/Icon.tsx';
import paper from '../../ui/Paper.module.css';
import type { Side } from '../accounts/side.ts';
import classes from './Today.module.css';

interface Thing {
  key: string;
  icon: DuotoneName;
  title: string;
  detail: string;
  to: string;
  action: string;
}

const most = 5;

/** What waits for one, each with its button; what the server does not offer is not shown. */
export function Today({ me, side }: { me: MeView; side: Side }) {
  const client = useClientThings(side === 'cliente');
  const professional = useProfessionalThings(side === 'profesional' && me.isProfessionalActive);
  const things = side === 'cliente' ? client : professional;
  const { t } = useTranslation();
  if (things.length === 0) return null;
  return (
    <section aria-label={t('panel.today.title')}>
      <h2 className={classes.title}>{t('panel.today.title')}</h2>
      <ul className={`${paper.paper} ${classes.list}`}>
        {things.slice(0, most).map((thing) => (
          <li key={thing.key}>
            <span className={classes.icon}>
              <Duotone name={thing.icon} size={24} />
            </span>
            <div>
              <strong>{thing.title}</strong>
              <span>{thing.detail}</span>
            </div>
            <Button component={Link} to={thing.to} variant="light" size="sm" aria-label={`${thing.action}: ${thing.title}`}>
              {thing.action}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Work in which it is one's turn, what ends first before the others. */
function useTurns(role: 'client' | 'professional', enabled: boolean): Thing[] {
  const { t } = useTranslation();
  const { data } = useGetContractsQuery({ role, status: 'active', limit: 50 }, { skip: !enabled });
  return (data?.items ?? [])
    .flatMap(({ id, title, other, next }) => (next && next.actions.length > 0 ? [{ id, title, other, next }] : []))
    .map((one) => ({ ...one, until: (one.next.status === 'delivered' ? one.next.autoApproveAt : one.next.dueAt) ?? '' }))
    .toSorted((a, b) => a.until.localeCompare(b.until))
    .map(({ id, title, other, next, until }) => ({
      key: id,
      icon: next.status === 'delivered' ? 'folder-open' : next.status === 'changes_requested' ? 'note-pencil' : 'handshake',
      title: t(`panel.today.turn.${next.status}`, { title, defaultValue: title }),
      detail: [until && t(`panel.until.${next.status === 'delivered' ? 'approves' : 'due'}`, { ago: ago(until) }), other.fullName]
        .filter(Boolean)
        .join(' · '),
      to: `/contratos/${id}`,
      action: t(next.status === 'delivered' ? 'panel.today.answer' : 'panel.today.deliver'),
    }));
}

function useClientThings(enabled: boolean): Thing[] {
  const { t } = useTranslation();
  const { data: projects = [] } = useGetMyProjectsQuery(undefined, { skip: !enabled });
  const turns = useTurns('client', enabled);
  return [
    ...turns,
    ...projects
      .filter((project) => project.status === 'open' && project.proposals > 0 && project.actions.includes('compare'))
      .map((project) => ({
        key: project.id,
        icon: 'scales' as const,
        title: t('panel.today.compare', { count: project.proposals }),
        detail: project.title,
        to: `/proyectos/${project.slug}/propuestas`,
        action: t('panel.today.toCompare'),
      })),
    ...projects
      .filter((project) => project.status === 'draft' && project.actions.includes('edit'))
      .map((project) => ({
        key: project.id,
        icon: 'note-pencil' as const,
        title: t('panel.today.draft'),
        detail: project.title || t('project.untitled'),
        to: `/proyectos/${project.slug}/editar`,
        action: t('panel.today.goOn'),
      })),
  ];
}

function useProfessionalThings(enabled: boolean): Thing[] {
  const { t } = useTranslation();
  const { data: invitations = [] } = useGetMyInvitationsQuery(undefined, { skip: !enabled });
  const { data: services } = useGetMyServicesQuery(undefined, { skip: !enabled });
  const { data: profile } = useGetOwnProfileQuery(undefined, { skip: !enabled });
  const turns = useTurns('professional', enabled);
  const { data: orders } = useGetOrdersQuery({ role: 'professional', waiting: true }, { skip: !enabled });
  const asked = (orders?.items ?? []).map((order) => ({
    key: order.id,
    icon: 'bell-ringing' as const,
    title: t('panel.today.ordered', { name: order.client.fullName, title: order.title }),
    detail: t('panel.today.orderedHint', { ago: ago(order.answerBy) }),
    to: `/pedidos/${order.id}`,
    action: t('panel.today.answer'),
  }));
  const invited = invitations.map((invitation) => ({
    key: invitation.projectId,
    icon: 'sparkle' as const,
    title: t('panel.today.invited', { name: invitation.client.fullName }),
    detail: invitation.projectTitle,
    to: `/proyectos/${invitation.projectSlug}`,
    action: t('panel.today.see'),
  }));
  const things: Thing[] = [...asked, ...turns, ...invited];
  if (services?.items.length === 0)
    things.push({
      key: 'service',
      icon: 'storefront',
      title: t('panel.today.first'),
      detail: t('panel.noServicesHint'),
      to: '/servicios/nuevo',
      action: t('action.publish'),
    });
  if (profile && profile.completeness.missing.length > 0)
    things.push({
      key: 'profile',
      icon: 'identification-badge',
      title: t('panel.today.profile', { percent: profile.completeness.percent }),
      detail: t('panel.today.profileHint'),
      to: '/configuracion/perfil',
      action: t('panel.today.complete'),
    });
  return things;
}
