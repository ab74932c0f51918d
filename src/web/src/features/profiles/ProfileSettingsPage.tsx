import { Alert, Anchor, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  useChangeMeMutation,
  useChangeOwnProfileMutation,
  useGetOwnProfileQuery,
  type MeView,
  type OwnProfileView,
} from '../../api/fixia.ts';
import { limits } from '../../api/limits.ts';
import { RequireSession } from '../accounts/RequireSession.tsx';
import { CategorySelect } from '../places/CategorySelect.tsx';
import { CityField } from '../places/CityField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Form } from '../../ui/Form.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { NativeSelect } from '../../ui/NativeSelect.tsx';
import { fieldError } from '../../ui/problem.ts';
import { PublicArea } from '../../ui/PublicArea.tsx';
import { SettingsPage } from '../accounts/SettingsPage.tsx';
import { Credentials } from './Credentials.tsx';
import { HandleForm } from './HandleForm.tsx';
import { PhotoEditor } from './PhotoEditor.tsx';
import { Portfolio } from './Portfolio.tsx';

export function ProfileSettingsPage() {
  return <RequireSession>{(me) => <Settings me={me} />}</RequireSession>;
}

function Settings({ me }: { me: MeView }) {
  const { t } = useTranslation();
  return (
    <SettingsPage title={t('settings.profile')}>
      <Stack gap="xl">
        <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('photo.title')}>
          <Title order={2} size="h3" mb="md">
            {t('photo.title')}
          </Title>
          <PhotoEditor me={me} />
        </Paper>
        <You me={me} />
        <HandleForm />
        {me.trust.professional && (
          <>
            <Work />
            <Portfolio />
            <Credentials />
          </>
        )}
        <Anchor component={Link} to={`/u/${me.handle}`}>
          {t('profileForm.seePage')}
        </Anchor>
      </Stack>
    </SettingsPage>
  );
}

function You({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ fullName: me.fullName, city: me.city ?? '', about: me.about ?? '' });
  const [change, { error, isLoading, isSuccess }] = useChangeMeMutation();
  const set = (name: keyof typeof typed) => (value: string) => setTyped((now) => ({ ...now, [name]: value }));
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('profileForm.you')}>
      <Title order={2} size="h3">
        {t('profileForm.you')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('profileForm.youHint')}
      </Text>
      <Form
        onSubmit={() => change(typed)}
        submit={t('profileForm.save')}
        busy={isLoading}
        error={error}
        extra={<Saved shown={isSuccess} />}
      >
        <Field
          label={t('field.fullName')}
          autoComplete="name"
          value={typed.fullName}
          onValue={set('fullName')}
          error={fieldError(error, 'fullName')}
          required
        />
        <CityField label={t('profileForm.city')} value={typed.city} onValue={set('city')} error={fieldError(error, 'city')} />
        <PublicArea
          label={t('profileForm.about')}
          rows={3}
          value={typed.about}
          onValue={set('about')}
          error={fieldError(error, 'about')}
        />
      </Form>
    </Paper>
  );
}

function Work() {
  return <Loaded query={useGetOwnProfileQuery()}>{(profile) => <WorkForm profile={profile} />}</Loaded>;
}

const words = (text: string) =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

function WorkForm({ profile }: { profile: OwnProfileView }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({
    headline: profile.headline ?? '',
    bio: profile.bio ?? '',
    category: profile.category ?? '',
    availability: profile.availability,
    skills: profile.skills.join(', '),
    languages: profile.languages.join(', '),
    rangeKm: profile.rangeKm ? String(profile.rangeKm) : '',
    hourlyRate: profile.hourlyRate ? String(profile.hourlyRate) : '',
  });
  const [change, { error, isLoading, isSuccess }] = useChangeOwnProfileMutation();
  const set = (name: keyof typeof typed) => (value: string) => setTyped((now) => ({ ...now, [name]: value }));
  const { percent, missing } = profile.completeness;
  return (
    <Paper component="section" p={{ base: 'lg', sm: 'xl' }} aria-label={t('profileForm.work')}>
      <Title order={2} size="h3" mb="md">
        {t('profileForm.work')}
      </Title>
      <Alert
        color="brand"
        mb="lg"
        title={missing.length > 0 ? t('profileForm.completeness', { percent }) : t('profileForm.complete')}
      >
        {missing.length > 0 && `${t('profileForm.missing')} ${missing.map((part) => t(`profileForm.part.${part}`)).join(', ')}.`}
      </Alert>
      <Form
        onSubmit={() =>
          change({
            ...typed,
            skills: words(typed.skills),
            languages: words(typed.languages),
            rangeKm: Number(typed.rangeKm) || null,
            hourlyRate: Number(typed.hourlyRate) || null,
          })
        }
        submit={t('profileForm.save')}
        busy={isLoading}
        error={error}
        extra={<Saved shown={isSuccess} />}
      >
        <Field
          label={t('profileForm.headline')}
          description={t('profileForm.headlineHint')}
          value={typed.headline}
          onValue={set('headline')}
          error={fieldError(error, 'headline')}
        />
        <CategorySelect value={typed.category} onChange={set('category')} error={fieldError(error, 'category')} />
        <PublicArea
          label={t('profileForm.bio')}
          rows={6}
          value={typed.bio}
          onValue={set('bio')}
          error={fieldError(error, 'bio')}
        />
        <Field label={t('profileForm.skills')} value={typed.skills} onValue={set('skills')} error={fieldError(error, 'skills')} />
        <Field
          label={t('profileForm.languages')}
          value={typed.languages}
          onValue={set('languages')}
          error={fieldError(error, 'languages')}
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Field
            label={t('serviceForm.rangeKm')}
            description={t('serviceForm.rangeKmHint')}
            type="number"
            min={0}
            max={limits.WorkProfilePatch.rangeKm.maximum}
            value={typed.rangeKm}
            onValue={set('rangeKm')}
            error={fieldError(error, 'rangeKm')}
          />
          <Field
            label={t('profileForm.hourlyRate')}
            description={t('profileForm.hourlyRateHint')}
            type="number"
            min={0}
            value={typed.hourlyRate}
            onValue={set('hourlyRate')}
            error={fieldError(error, 'hourlyRate')}
          />
        </SimpleGrid>
        <NativeSelect
          label={t('profileForm.availability')}
          value={typed.availability}
          onChange={set('availability')}
          options={(['available', 'busy', 'away'] as const).map((value) => ({ value, label: t(`availability.${value}`) }))}
        />
      </Form>
    </Paper>
  );
}

function Saved({ shown }: { shown: boolean }) {
  const { t } = useTranslation();
  return (
    <Text role="status" c="dimmed" size="sm">
      {shown ? t('profileForm.saved') : ''}
    </Text>
  );
}
