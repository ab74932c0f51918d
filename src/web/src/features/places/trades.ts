import type { DuotoneName } from '../../ui/Icon.tsx';

export type Tint =
  | 'amber'
  | 'teal'
  | 'rose'
  | 'indigo'
  | 'olive'
  | 'violet'
  | 'blue'
  | 'pink'
  | 'plum'
  | 'slate'
  | 'coral'
  | 'mint'
  | 'sand'
  | 'sky';

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
      techos: 'house-simple',
      zingueria: 'funnel-simple',
      'construccion-en-seco': 'frame-corners',
      yeseria: 'paint-bucket',
      pisos: 'grid-four',
      vidrieria: 'app-window',
      aberturas: 'door-open',
      persianas: 'rows',
      electrodomesticos: 'washing-machine',
      calefaccion: 'thermometer-hot',
      'energia-solar': 'solar-panel',
      'pozos-y-desagotes': 'pipe',
      marmoleria: 'mountains',
      tapiceria: 'armchair',
      'armado-de-muebles': 'dresser',
      mantenimiento: 'screwdriver',
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
      'control-de-plagas': 'bug',
      piletas: 'swimming-pool',
      'poda-y-tala': 'tree',
      'tapizados-y-alfombras': 'rug',
      'lavado-y-planchado': 'coat-hanger',
      ninos: 'baby',
      'peluqueria-canina': 'dog',
      adiestramiento: 'bone',
      veterinaria: 'cat',
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
      celulares: 'device-mobile-camera',
      electronica: 'circuitry',
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
    trades: {
      fotografia: 'camera',
      video: 'film-slate',
      musica: 'music-notes',
    },
  },
  clases: {
    icon: 'graduation-cap',
    tint: 'olive',
    trades: {
      'apoyo-escolar': 'books',
      idiomas: 'chalkboard-teacher',
      instrumentos: 'guitar',
      entrenamiento: 'barbell',
      manejo: 'steering-wheel',
      danza: 'person-arms-spread',
      computacion: 'laptop',
      arte: 'paint-brush-broad',
    },
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
      escribania: 'stamp',
      gestoria: 'files',
      seguros: 'umbrella',
      inmobiliaria: 'buildings',
      agrimensura: 'compass-tool',
      'seguridad-e-higiene': 'hard-hat',
      ingenieria: 'ruler',
      vigilancia: 'security-camera',
    },
  },
  eventos: {
    icon: 'confetti',
    tint: 'plum',
    trades: {
      catering: 'cooking-pot',
      animacion: 'microphone-stage',
      'organizacion-de-eventos': 'calendar-star',
      pasteleria: 'cake',
      'dj-y-sonido': 'vinyl-record',
      'mozos-y-bartenders': 'martini',
      'alquiler-para-eventos': 'tent',
      'decoracion-de-eventos': 'balloon',
      'musica-en-vivo': 'music-notes-plus',
    },
  },
  vehiculos: {
    icon: 'car-profile',
    tint: 'slate',
    trades: {
      mecanica: 'car-profile',
      'chapa-y-pintura': 'car-simple',
      gomeria: 'tire',
      'electricidad-del-automotor': 'car-battery',
      'lavado-de-autos': 'spray-bottle',
      motos: 'motorcycle',
      bicicletas: 'bicycle',
    },
  },
  belleza: {
    icon: 'hair-dryer',
    tint: 'coral',
    trades: {
      peluqueria: 'scissors',
      barberia: 'user-focus',
      manicuria: 'hand',
      maquillaje: 'eye',
      depilacion: 'feather',
      cosmetologia: 'drop',
      masajes: 'flower-lotus',
      tatuajes: 'pen-nib-straight',
    },
  },
  salud: {
    icon: 'heartbeat',
    tint: 'mint',
    trades: {
      enfermeria: 'syringe',
      kinesiologia: 'person-simple-tai-chi',
      nutricion: 'carrot',
      podologia: 'footprints',
      fonoaudiologia: 'ear',
      psicopedagogia: 'puzzle-piece',
    },
  },
  ropa: {
    icon: 't-shirt',
    tint: 'sand',
    trades: {
      costura: 'needle',
      calzado: 'boot',
      estampado: 'hoodie',
      'relojeria-y-joyeria': 'watch',
    },
  },
  transporte: {
    icon: 'van',
    tint: 'sky',
    trades: {
      remises: 'taxi',
      'traslado-de-pasajeros': 'bus',
      mensajeria: 'package',
      gruas: 'tractor',
    },
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
