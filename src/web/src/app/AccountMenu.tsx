import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { MeView } from '../api/fixia.ts';
import { hasBothSides, rememberSide, sideOf, type Side } from '../features/accounts/side.ts';
import { useSignOut } from '../features/accounts/useSignOut.ts';
import { Face } from '../ui/Face.tsx';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { useAway } from '../ui/useAway.ts';
import classes from './AccountMenu.module.css';
import { Preferences } from './Preferences.tsx';

const sides = { cliente: 'role.client', profesional: 'role.professional' } as const;

/** What is behind one's face: the panel, the two roles, settings, language, theme, and the way out. */
export function AccountMenu({ me }: { me: MeView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const side = sideOf(me, search.get('lado'));

  const leave = useCallback((byKey: boolean) => {
    setOpen(false);
    if (byKey) button.current?.focus();
  }, []);
  useAway(box, open, leave);

  async function change(to: Side) {
    rememberSide(to);
    setOpen(false);
    await navigate(`/panel?lado=${to}`);
  }

  return (
    <div ref={box} className={classes.box}>
      <button ref={button} type="button" className={classes.button} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Face id={me.handle} photo={me.photo} size={32} />
        <span className={classes.hidden}>{t('nav.account', { name: me.fullName })}</span>
        <span className={classes.role} data-testid="role">
          {t(me.isProfessionalActive ? 'role.both' : 'role.client')}
        </span>
        <Icon name="caret-down" size={14} />
      </button>
      {open && (
        <div className={classes.panel}>
          <div className={classes.who}>
            <Face id={me.handle} photo={me.photo} size={44} />
            <div>
              <strong>{me.fullName}</strong>
              <span>{me.email}</span>
            </div>
          </div>
          {hasBothSides(me) && (
            <div className={classes.sides} role="group" aria-label={t('nav.side')}>
              {(['cliente', 'profesional'] as const).map((one) => (
                <button key={one} type="button" aria-pressed={side === one} onClick={() => change(one)}>
                  {t(sides[one])}
                </button>
              ))}
            </div>
          )}
          <nav aria-label={t('nav.yours')}>
            <Place to="/panel" icon="squares-four" text={t('nav.panel')} onGo={() => setOpen(false)} />
            <Place to={`/u/${me.handle}`} icon="user" text={t('nav.myPage')} onGo={() => setOpen(false)} />
            <Place to="/favoritos" icon="heart" text={t('nav.favourites')} onGo={() => setOpen(false)} />
            <Place to="/configuracion/perfil" icon="gear-six" text={t('nav.settings')} onGo={() => setOpen(false)} />
          </nav>
          <div className={classes.foot}>
            <Preferences className={classes.item} />
            <button type="button" className={classes.item} onClick={signOut}>
              <Icon name="sign-out" /> {t('nav.signOut')}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function Place({ to, icon, text, onGo }: { to: string; icon: IconName; text: string; onGo: () => void }) {
  return (
    <Link to={to} className={classes.item} onClick={onGo}>
      <Icon name={icon} /> {text}
    </Link>
  );
}
