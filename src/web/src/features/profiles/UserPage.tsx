import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { useGetServicesQuery, useGetUserQuery, type ServiceCard, type UserView } from '../../api/fixia.ts';
import { Columns } from '../../ui/Columns.tsx';
import { Face } from '../../ui/Face.tsx';
import { money, month, number } from '../../ui/format.ts';
import { Gallery } from '../../ui/Gallery.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Keep } from '../../ui/Keep.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { Page } from '../../ui/Page.tsx';
import paper from '../../ui/Paper.module.css';
import { usePageTitle } from '../../ui/usePageTitle.ts';
import { Pill } from '../../ui/Pill.tsx';
import { WriteLink } from '../../ui/WriteLink.tsx';
import { PremiumBadge } from '../accounts/PremiumBadge.tsx';
import { TrustRing } from '../accounts/TrustBadge.tsx';
import { CredentialLine } from './CredentialLine.tsx';
import classes from './UserPage.module.css';

type ProfileRole = 'client' | 'professional';
type Professional = NonNullable<UserView['professional']>;

interface Props {
  /** How a service is shown. */
  service: (service: ServiceCard) => ReactNode;
  /** What others said of somebody in a role. */
  reviews: (of: { handle: string; name: string; role: ProfileRole; title: string }) => ReactNode;
}

export function UserPage(props: Props) {
  const { handle = '' } = useParams();
  return (
    <Loaded query={useGetUserQuery(handle)}>
      {(user) =>
        user.handle === handle ? (
          <Profile key={user.handle} user={user} {...props} />
        ) : (
          <Navigate to={`/u/${user.handle}`} replace />
        )
      }
    </Loaded>
  );
}

function Profile({ user, service, reviews }: Props & { user: UserView }) {
  const { t } = useTranslation();
  usePageTitle(user.fullName);
  const [search, setSearch] = useSearchParams();
  const { professional } = user;
  const role: ProfileRole = professional && search.get('rol') !== 'client' ? 'professional' : 'client';
  const said = reviews({ handle: user.handle, name: user.fullName, role, title: t(`profile.feedback.${role}`) });

  return (
    <>
      <div className={classes.band} />
      <Page>
        <Head user={user} />
        {professional && role === 'professional' && <Facts professional={professional} />}
        <Tabs
          value={role}
          onChange={(to) => setSearch({ rol: to ?? 'client' }, { replace: true, preventScrollReset: true })}
          keepMounted={false}
        >
          <Tabs.List mb="lg">
            {professional && <Tabs.Tab value="professional">{t('role.professional')}</Tabs.Tab>}
            <Tabs.Tab value="client">{t('role.client')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="client">
            <Columns width={320} gap={36} first beside={<Side user={user} role={role} />}>
              <div className={classes.main}>
                <p className={classes.about}>
                  {t('profile.published', { count: user.client.projectsPublished })} ·{' '}
                  {t('profile.hires', { count: user.client.hires })}
                </p>
                {said}
              </div>
            </Columns>
          </Tabs.Panel>
          {professional && (
            <Tabs.Panel value="professional">
              <Columns width={320} gap={36} first beside={<Side user={user} role={role} />}>
                <div className={classes.main}>
                  <ProfessionalSide user={user} professional={professional} service={service} />
                  {said}
                </div>
              </Columns>
            </Tabs.Panel>
          )}
        </Tabs>
      </Page>
    </>
  );
}

function Head({ user }: { user: UserView }) {
  const { t } = useTranslation();
  const { professional } = user;
  const since = t('profile.memberSince', { date: month(user.memberSince.slice(0, 10)) });
  return (
    <div className={classes.head}>
      <div className={classes.face}>
        <Face id={user.handle} photo={user.photo} size={132} />
      </div>
      <div className={classes.name}>
        <div className={classes.line}>
          <h1>{user.fullName}</h1>
          {user.isPremium && <PremiumBadge />}
          {professional && (
            <Pill tone={user.isProfessionalActive && professional.availability === 'available' ? 'brand' : 'neutral'}>
              {user.isProfessionalActive ? t(`availability.${professional.availability}`) : t('profile.notActive')}
            </Pill>
          )}
        </div>
        <p>{[professional?.headline ?? professional?.category?.name, user.city, since].filter(Boolean).join(' · ')}</p>
        {user.about && <p className={classes.about}>{user.about}</p>}
      </div>
      {user.isProfessionalActive && <WriteLink to={user.handle} />}
      {professional && <Keep kind="professional" id={user.id} name={user.fullName} />}
    </div>
  );
}

/** What can be counted, in a row; what is not known yet is left out. */
function Facts({ professional }: { professional: Professional }) {
  const { t } = useTranslation();
  const facts: { icon: IconName; text: string; hint: string }[] = [
    {
      icon: 'check-circle',
      text: t('professional.jobs', { count: professional.completedJobs }),
      hint:
        professional.completionRate == null
          ? t('profile.done')
          : t('profile.completion', { percent: professional.completionRate }),
    },
    { icon: 'medal', text: t(`level.${professional.level}`), hint: t('profile.level') },
  ];
  if (professional.responseHours != null)
    facts.push({
      icon: 'clock',
      text: t('profile.response', { hours: number(professional.responseHours) }),
      hint: t('profile.responseHint'),
    });
  if (professional.hourlyRate != null)
    facts.push({ icon: 'tag', text: `${money(professional.hourlyRate)}${t('unit.hour')}`, hint: t('profile.rate') });
  if (professional.city)
    facts.push({
      icon: 'map-pin',
      text: professional.city,
      hint: professional.rangeKm ? t('profile.range', { km: professional.rangeKm }) : t('profile.city'),
    });
  if (professional.languages.length > 0)
    facts.push({ icon: 'translate', text: professional.languages.join(', '), hint: t('profile.languages') });
  return (
    <ul className={`${paper.paper} ${classes.facts}`}>
      {facts.map((fact) => (
        <li key={fact.hint}>
          <Icon name={fact.icon} size={24} />
          <div>
            <strong>{fact.text}</strong>
            <span>{fact.hint}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Both reputations, always: one does not hide behind the other. That of the role one looks at comes first. */
function Side({ user, role }: { user: UserView; role: ProfileRole }) {
  const { t } = useTranslation();
  const { professional } = user;
  const roles: ProfileRole[] = role === 'client' ? ['client', 'professional'] : ['professional', 'client'];
  const trust = { client: user.client.trust, professional: professional?.trust };
  return (
    <>
      <div className={`${paper.paper} ${classes.card}`}>
        {roles.map((one) => {
          const of = trust[one];
          return of && <TrustRing key={one} trust={of} title={t(`profile.trust.${one}`)} size={one === role ? 84 : 60} />;
        })}
        <p>
          {t('profile.trust.how')} <Link to="/ayuda">{t('profile.trust.link')}</Link>
        </p>
      </div>
      {professional && professional.credentials.length > 0 && (
        <section className={`${paper.paper} ${classes.card}`} aria-label={t('credentials.title')}>
          <h2>{t('credentials.title')}</h2>
          {professional.credentials.map((credential) => (
            <CredentialLine key={credential.id} credential={credential} />
          ))}
          <p>{t('credentials.stated')}</p>
        </section>
      )}
    </>
  );
}

interface SideProps extends Pick<Props, 'service'> {
  user: UserView;
  professional: Professional;
}

function ProfessionalSide({ user, professional, service }: SideProps) {
  const { t } = useTranslation();
  const services = useGetServicesQuery({ professional: user.handle, limit: 12 }, { skip: !user.isProfessionalActive });
  return (
    <>
      {professional.bio && <p className={classes.about}>{professional.bio}</p>}
      {professional.skills.length > 0 && (
        <ul className={classes.skills} aria-label={t('profile.skills')}>
          {professional.skills.map((skill) => (
            <li key={skill}>
              <Pill tone="line">{skill}</Pill>
            </li>
          ))}
        </ul>
      )}
      {professional.portfolio.length > 0 && (
        <section>
          <h2>{t('portfolio.title')}</h2>
          <div className={classes.masonry}>
            {professional.portfolio.map((item) => (
              <article key={item.id}>
                <Gallery pictures={item.pictures} name={item.title} />
                <h3>{item.title}</h3>
                {item.description && <p>{item.description}</p>}
              </article>
            ))}
          </div>
        </section>
      )}
      {services.data && services.data.items.length > 0 && (
        <section>
          <h2>{t('profile.services')}</h2>
          <div className={classes.services}>{services.data.items.map(service)}</div>
        </section>
      )}
    </>
  );
}
