import type { DuotoneName } from '../../ui/Icon.tsx';

export type Tint = 'amber' | 'teal' | 'rose' | 'indigo' | 'olive' | 'violet' | 'blue' | 'pink' | 'plum' | 'slate';

interface Trade {
  icon: DuotoneName;
  tint: Tint;
}

/** Each branch of trades has a colour of its own, everywhere the same, and each trade a drawing. */
const branches: Record<string, Trade & { trades: Record<string, DuotoneName> }> = {
  hogar: {
    icon: 'house-line',
    tint: 'amber',
    trades: {
      plomeria: 'wrench',
      electricidad: 'lightning',
      gas: 'fire-simple',
      pintura: 'paint-roller',
      albanileria: 'wall',
      carpinteria: 'hammer',
      herreria: 'toolbox',
      cerrajeria: 'key',
      'aire-acondicionado': 'fan',
    },
  },
  cuidado: {
    icon: 'broom',
    tint: 'teal',
    trades: {
      limpieza: 'broom',
      jardineria: 'plant',
      mudanzas: 'truck',
      'cuidado-de-personas': 'first-aid',
      mascotas: 'paw-print',
    },
  },
  diseno: {
    icon: 'palette',
    tint: 'rose',
    trades: {
      'diseno-grafico': 'palette',
      'diseno-web': 'browser',
      ilustracion: 'paint-brush',
      identidad: 'pen-nib',
      'diseno-de-interiores': 'couch',
    },
  },
  tecnologia: {
    icon: 'desktop',
    tint: 'indigo',
    trades: {
      'desarrollo-web': 'code',
      'aplicaciones-moviles': 'device-mobile',
      'soporte-tecnico': 'bug-beetle',
      redes: 'wifi-high',
      datos: 'database',
    },
  },
  marketing: {
    icon: 'megaphone',
    tint: 'pink',
    trades: {
      'redes-sociales': 'share-network',
      'publicidad-online': 'target',
      redaccion: 'note-pencil',
      traduccion: 'translate',
    },
  },
  audiovisual: {
    icon: 'camera',
    tint: 'violet',
    trades: { fotografia: 'camera', video: 'film-slate', musica: 'music-notes' },
  },
  clases: {
    icon: 'graduation-cap',
    tint: 'olive',
    trades: { 'apoyo-escolar': 'books', idiomas: 'chalkboard-teacher', instrumentos: 'guitar', entrenamiento: 'barbell' },
  },
  profesiones: {
    icon: 'identification-badge',
    tint: 'blue',
    trades: {
      contabilidad: 'calculator',
      legales: 'scales',
      arquitectura: 'blueprint',
      psicologia: 'brain',
      'recursos-humanos': 'users-three',
    },
  },
  eventos: {
    icon: 'confetti',
    tint: 'plum',
    trades: { catering: 'cooking-pot', animacion: 'microphone-stage', 'organizacion-de-eventos': 'calendar-star' },
  },
  vehiculos: {
    icon: 'car-profile',
    tint: 'slate',
    trades: { mecanica: 'car-profile', 'chapa-y-pintura': 'car-simple', gomeria: 'tire' },
  },
};

const known = new Map<string, Trade>(
  Object.entries(branches).flatMap(([branch, { icon, tint, trades }]) => [
    [branch, { icon, tint }],
    ...Object.entries(trades).map(([trade, drawing]) => [trade, { icon: drawing, tint }] as const),
  ]),
);

/** How a trade is drawn; one that is not known here takes the drawing of its branch, or the common one. */
export function tradeOf(slug?: string | null, branch?: string | null): Trade {
  return known.get(slug ?? '') ?? known.get(branch ?? '') ?? { icon: 'toolbox', tint: 'slate' };
}
