-- needs: fixia_words, fixia_plain, search_learn_beginnings, search_refresh

-- What people call each trade: who does it, what with, what it is for, and how they say it here. Found with less weight than a title.
insert into category_words (category, words) values
    ('plomeria', 'plomero plomera plomeros caño caños cañería canilla grifería inodoro bidet bacha desagüe destapación destapar tapado cloaca pérdida gotea goteo agua filtración termotanque termo tanque flotante bomba sanitarista sanitarios fontanero'),
    ('electricidad', 'electricista electricistas luz luces cable cableado tablero disyuntor térmica llave enchufe tomacorriente toma corto cortocircuito iluminación lámpara ventilador portero eléctrico instalación eléctrica electricidad pilar medidor'),
    ('gas', 'gasista gasistas matriculado estufa calefón calefactor caldera garrafa cocina horno pérdida fuga de gas habilitación medidor termotanque termo'),
    ('pintura', 'pintor pintora pintores pintar pared paredes látex enduido cielorraso empapelar empapelado impermeabilizar frente fachada barniz'),
    ('albanileria', 'albañil albañiles construcción construir obra refacción reforma remodelación cerámico cerámicos porcelanato azulejo revoque humedad cimientos contrapiso carpeta losa pared ladrillo medianera vereda ampliación constructor colocador'),
    ('carpinteria', 'carpintero carpintera carpinteros mueble muebles melamina placard alacena biblioteca madera restauración restaurador lustrador ebanista deck pérgola puerta'),
    ('herreria', 'herrero herrera herreros reja rejas portón portones soldador soldadora soldadura soldar hierro baranda escalera parrilla'),
    ('cerrajeria', 'cerrajero cerrajera cerrajeros llave llaves cerradura cerrojo puerta trabada abrir copia blindada caja fuerte'),
    ('aire-acondicionado', 'refrigeración split frigorías aire aires técnico climatización carga de gas acondicionado inverter'),
    ('limpieza', 'limpiar limpiador limpiadora mucama empleada doméstica personal final de obra vidrios oficina consorcio casa señora'),
    ('jardineria', 'jardinero jardinera jardineros pasto césped cortar corte poda podar árbol paisajista paisajismo plantas riego jardín parque desmalezar yuyos'),
    ('mudanzas', 'flete fletes fletero mudanza mudar camión camioneta traslado embalaje peón guardamuebles'),
    ('cuidado-de-personas', 'cuidador cuidadora acompañante terapéutico gerontológico adulto mayor abuelo abuela anciano niñera enfermera'),
    ('mascotas', 'perro perros gato gatos paseador paseadora paseo guardería pensión canina cuidador mascota'),
    ('diseno-grafico', 'diseñador diseñadora diseño gráfico flyer folleto volante afiche tarjeta cartel etiqueta packaging banner'),
    ('diseno-web', 'diseñador diseñadora diseño página sitio landing interfaz ux ui figma'),
    ('ilustracion', 'ilustrador ilustradora dibujo dibujante retrato caricatura personaje'),
    ('identidad', 'logo logotipo marca isologo branding diseñador diseñadora'),
    ('diseno-de-interiores', 'decorador decoradora decoración interiorista interiorismo ambientación'),
    ('desarrollo-web', 'programador programadora desarrollador desarrolladora desarrollo página web tienda online ecommerce sistema software wordpress'),
    ('aplicaciones-moviles', 'app aplicación celular android iphone ios programador'),
    ('soporte-tecnico', 'computadora compu notebook pc portátil laptop reparación reparar arreglar arreglo técnico informática informático virus formatear impresora windows lenta'),
    ('redes', 'cámara cámaras seguridad alarma alarmas wifi internet router cableado cctv monitoreo portero visor'),
    ('datos', 'excel planilla tablero analista automatizar base power bi'),
    ('redes-sociales', 'community manager instagram facebook tiktok contenido'),
    ('publicidad-online', 'google ads meta anuncios campaña seo posicionamiento marketing publicidad'),
    ('redaccion', 'redactor redactora textos copywriter corrector correctora escritor blog tesis'),
    ('traduccion', 'traductor traductora intérprete inglés portugués italiano traducir'),
    ('fotografia', 'fotógrafo fotógrafa fotos foto book sesión casamiento producto'),
    ('video', 'editor editora edición filmación filmar videógrafo camarógrafo drone animación'),
    ('musica', 'músico productor grabación grabar mezcla sonidista estudio jingle'),
    ('apoyo-escolar', 'profesor profesora profe maestra maestro particular clases particulares matemática física química lengua examen final ingreso deberes'),
    ('idiomas', 'profesor profesora profe inglés portugués francés italiano alemán conversación clases idioma'),
    ('instrumentos', 'profesor profesora profe guitarra piano canto batería violín ukelele bajo saxo clases música'),
    ('entrenamiento', 'entrenador entrenadora personal trainer gimnasio yoga pilates funcional running natación'),
    ('contabilidad', 'contador contadora monotributo impuestos ganancias iva afip arca balance sueldos facturación'),
    ('legales', 'abogado abogada juicio demanda contrato divorcio sucesión despido laboral alimentos desalojo accidente'),
    ('arquitectura', 'arquitecto arquitecta plano planos proyecto render maestro mayor de obras'),
    ('psicologia', 'psicólogo psicóloga terapia terapeuta ansiedad depresión pareja psiquiatra'),
    ('recursos-humanos', 'selección personal búsqueda cv currículum reclutador reclutadora'),
    ('catering', 'cocinero cocinera chef comida lunch viandas asador parrillero pizza pernil'),
    ('animacion', 'animador animadora cumpleaños infantil mago payaso fiesta títeres juegos'),
    ('organizacion-de-eventos', 'organizador organizadora casamiento boda fiesta quince wedding planner salón ceremonial'),
    ('mecanica', 'mecánico mecánica mecánicos auto coche camioneta motor frenos service embrague taller inyección aceite vtv gnc'),
    ('chapa-y-pintura', 'chapista abolladura choque rayón auto pintura automotor granizo bollo sacabollos'),
    ('gomeria', 'gomero goma gomas neumático cubierta pinchadura pinchada alineación balanceo rueda'),

    ('techos', 'techista techistas techo techos gotera goteras membrana teja tejas chapa impermeabilización impermeabilizar tejado azotea terraza filtración'),
    ('zingueria', 'zinguero zingueros canaleta canaletas bajada pluvial babeta conducto chapa hojalatero'),
    ('construccion-en-seco', 'durlock durlero durlockero yeso tabique cielorraso placa placas steel framing knauf seco'),
    ('yeseria', 'yesero yeseros yeso moldura enlucido cielorraso'),
    ('pisos', 'parquetista parquet pulidor pulido plastificado plastificar entarugado flotante vinílico madera piso pisos hidrolaqueado microcemento alfombra'),
    ('vidrieria', 'vidriero vidrieros vidrio vidrios roto espejo espejos mampara blindex cristal vidriera'),
    ('aberturas', 'ventana ventanas puerta aluminio pvc abertura cerramiento balcón toldo toldos toldero mosquitero ventanal aluminiero'),
    ('persianas', 'persiana persianas persianero cortina cortinas cinta roller cortinero riel metálica enrollar'),
    ('electrodomesticos', 'técnico heladera freezer lavarropas lavarropa lavavajillas microondas secarropas cocina horno aspiradora reparar arreglar service línea blanca'),
    ('calefaccion', 'calefaccionista termotanque termo termotanques calefón caldera radiador radiadores losa radiante calefacción salamandra estufa'),
    ('energia-solar', 'panel paneles solar solares fotovoltaico termotanque batería inversor energía renovable eólica'),
    ('pozos-y-desagotes', 'pozo ciego desagote atmosférico camión cámara séptica perforación pocero bomba tanque cloaca'),
    ('marmoleria', 'marmolero mármol granito mesada cuarzo silestone piedra escalón'),
    ('tapiceria', 'tapicero tapicera tapizar tapizado retapizar sillón silla sofá respaldo'),
    ('armado-de-muebles', 'armador armar mueble estante estantes soporte tv cuadros colgar ikea'),
    ('mantenimiento', 'mantenimiento changas changarín arreglos generales consorcio encargado multioficio hombre orquesta casa reparaciones varias'),
    ('control-de-plagas', 'fumigador fumigadora fumigar fumigación plaga plagas cucarachas ratas ratones hormigas mosquitos chinches termitas polilla alacranes avispas desinfección desratización murciélagos palomas'),
    ('piletas', 'pileta piletas piletero piscina piscinas natatorio filtro cloro limpiafondo bomba yacuzzi jacuzzi'),
    ('poda-y-tala', 'podador podar poda tala talar árbol árboles tocón motosierra ramas leña leñador extracción'),
    ('tapizados-y-alfombras', 'lavado limpieza sillón sillones colchón alfombra alfombras tapizado tapizados'),
    ('lavado-y-planchado', 'planchadora planchar planchado lavandera lavandería lavadero ropa tintorería'),
    ('ninos', 'niñera niñeras niñero babysitter cuidar chicos niños bebé bebés nena nene'),
    ('peluqueria-canina', 'peluquero peluquera canina canino perro perros baño corte gato'),
    ('adiestramiento', 'adiestrador adiestradora adiestrar entrenador perro perros cachorro educar conducta canino'),
    ('veterinaria', 'veterinario veterinaria vacunas perro gato mascota castración urgencia'),
    ('peluqueria', 'peluquero peluquera peluqueros pelo corte cortar color tintura mechas peinado alisado keratina botox capilar brushing estilista colorista trenzas extensiones'),
    ('barberia', 'barbero barberos barba afeitado corte cortar pelo fade hombre'),
    ('manicuria', 'manicura manicurista uñas semipermanente esculpidas kapping gel soft pedicura pedicuría'),
    ('maquillaje', 'maquilladora maquillador maquillar maquillaje novia quince make up'),
    ('depilacion', 'depiladora depilar depilación cera láser definitiva bozo'),
    ('cosmetologia', 'cosmetóloga cosmetólogo cosmiatra esteticista estética cutis facial limpieza cejas pestañas lifting radiofrecuencia perfilado'),
    ('masajes', 'masajista masajistas masaje masajes masoterapia masoterapeuta descontracturante relajante drenaje linfático reiki reflexología espalda contractura'),
    ('tatuajes', 'tatuador tatuadora tatuaje tattoo tatuar piercing perforación'),
    ('enfermeria', 'enfermero enfermera enfermeros inyección curación suero guardia presión domiciliaria internación'),
    ('kinesiologia', 'kinesiólogo kinesióloga kinesio fisioterapeuta fisioterapia rehabilitación rpg osteópata quiropráctico lesión'),
    ('nutricion', 'nutricionista dietista dieta adelgazar alimentación plan'),
    ('podologia', 'podólogo podóloga pedicuro uña encarnada callos pies durezas'),
    ('fonoaudiologia', 'fonoaudiólogo fonoaudióloga fono habla voz lenguaje tartamudez audición'),
    ('psicopedagogia', 'psicopedagogo psicopedagoga aprendizaje dislexia integradora maestra'),
    ('costura', 'costurera costurero modista modisto sastre coser ropa arreglos arreglo dobladillo ruedo pantalón cierre vestido confección zurcir achicar'),
    ('calzado', 'zapatero zapatera zapatos zapatillas compostura suela taco calzado bolso cartera cuero marroquinería talabartero'),
    ('estampado', 'estampar estampado sublimación serigrafía bordado bordar remera remeras gorra uniforme taza'),
    ('relojeria-y-joyeria', 'relojero reloj joyero joyera joya anillo alianza alianzas cadena plata oro pila'),
    ('remises', 'remisero remiseros remis remises chofer chóferes conductor taxi taxista viaje aeropuerto ezeiza auto'),
    ('traslado-de-pasajeros', 'combi combis micro minibus traslado pasajeros transporte escolar turismo trafic excursión'),
    ('mensajeria', 'cadete cadeta motomensajero mensajero mensajería moto envío envíos reparto repartidor delivery trámites paquete'),
    ('gruas', 'grúa grúas remolque acarreo auxilio mecánico batería ruta plancha'),
    ('electricidad-del-automotor', 'electricista auto automotor batería alternador burro arranque luces alarma estéreo escáner polarizado'),
    ('lavado-de-autos', 'lavado lavar lavadero auto autos coche detailing pulido encerado interior tapizado'),
    ('motos', 'moto motos mecánico motocicleta scooter service cadena'),
    ('bicicletas', 'bicicletero bicicleta bici bicis rodado service cambios pinchadura'),
    ('celulares', 'celular celulares teléfono móvil pantalla batería pin carga iphone samsung arreglar reparar técnico liberar'),
    ('electronica', 'televisor televisores tele tv smart audio parlante consola playstation joystick antena técnico electrónica arreglar reparar microondas'),
    ('manejo', 'manejo manejar conducir instructor instructora auto registro'),
    ('danza', 'bailarín bailarina baile bailar tango folklore salsa bachata danza danzas vals profesor profesora'),
    ('computacion', 'computación informática celular excel word profesor profesora aprender programación clases'),
    ('arte', 'dibujo pintura cerámica alfarería tejido crochet cocina taller profesor profesora ajedrez teatro'),
    ('escribania', 'escribano escribana escritura poder notarial certificación firma notario acta'),
    ('gestoria', 'gestor gestora trámite trámites transferencia patente habilitación ciudadanía jubilación mandatario anses'),
    ('seguros', 'productor productora seguro seguros asesor póliza auto hogar vida art'),
    ('inmobiliaria', 'inmobiliario martillero corredor corredora tasación tasador alquiler venta propiedad casa departamento'),
    ('agrimensura', 'agrimensor agrimensora mensura terreno lote plano subdivisión amojonamiento'),
    ('seguridad-e-higiene', 'licenciado seguridad higiene matafuego matafuegos evacuación capacitación medición puesta tierra'),
    ('ingenieria', 'ingeniero ingeniera cálculo estructura estructuras suelo perito informe'),
    ('vigilancia', 'vigilador vigilante custodia seguridad patovica sereno portero encargado'),
    ('pasteleria', 'pastelero pastelera torta tortas cupcakes mesa dulce desayuno repostera repostero cumpleaños cookies'),
    ('dj-y-sonido', 'dj disc jockey sonido luces iluminación karaoke fiesta música parlantes'),
    ('mozos-y-bartenders', 'mozo moza mozos camarera camarero bartender barman barra tragos recepcionista'),
    ('alquiler-para-eventos', 'alquiler alquilar vajilla living livings inflable inflables castillo gazebo carpa sillas mesas pelotero metegol'),
    ('decoracion-de-eventos', 'globos globología decoración ambientación florista flores ramo centro mesa candy'),
    ('musica-en-vivo', 'banda cantante mariachi mariachis grupo show músico saxofonista folklore serenata humorista')
on conflict (category) do update set words = excluded.words;

-- What people say of a trouble instead of naming who mends it; the words of who does are looked for instead.
create table search_sayings (
    said  text primary key,
    meant text not null
);

insert into search_sayings (said, meant) values
    ('salta la térmica', 'electricista'), ('saltó la térmica', 'electricista'), ('salta el disyuntor', 'electricista'),
    ('saltó el disyuntor', 'electricista'), ('salta la llave', 'electricista'), ('salta la luz', 'electricista'), ('se corta la luz', 'electricista'),
    ('se cortó la luz', 'electricista'), ('me quedé sin luz', 'electricista'), ('no hay luz', 'electricista'), ('no tengo luz', 'electricista'),
    ('hay olor a gas', 'gasista'), ('olor a gas', 'gasista'), ('no tengo gas', 'gasista'), ('me cortaron el gas', 'gasista'),
    ('no sale agua', 'plomero'), ('no tengo agua', 'plomero'), ('pierde agua', 'plomero'), ('se tapó el baño', 'destapación'),
    ('se tapó el inodoro', 'destapación'), ('no sale agua caliente', 'termotanque'), ('no tengo agua caliente', 'termotanque'),
    ('se llueve el techo', 'techista'), ('me llueve', 'techista'), ('gotea el techo', 'techista'), ('entra agua por el techo', 'techista'),
    ('me quedé afuera', 'cerrajero'), ('perdí las llaves', 'cerrajero'), ('perdí la llave', 'cerrajero'), ('me cerré la puerta', 'cerrajero'),
    ('no enfría la heladera', 'heladera'), ('no enfría el aire', 'aire acondicionado'), ('no centrifuga', 'lavarropas'),
    ('no prende la compu', 'computadora'), ('no prende la computadora', 'computadora'), ('se colgó la compu', 'computadora'),
    ('se me cayó el celular', 'pantalla celular'), ('se me mojó el celular', 'celular'), ('no anda internet', 'internet'),
    ('no anda el wifi', 'wifi'), ('no arranca el auto', 'mecánico'), ('el auto no arranca', 'mecánico'), ('me quedé sin batería', 'batería'),
    ('me chocaron', 'chapista'), ('choqué el auto', 'chapista'), ('pinché una goma', 'gomero'), ('pinché una rueda', 'gomero'),
    ('me duele la espalda', 'masajista'), ('me quiero divorciar', 'abogado divorcio'), ('me echaron del trabajo', 'abogado despido'),
    ('me despidieron', 'abogado despido'), ('tengo cucarachas', 'fumigador'), ('tengo ratas', 'fumigador'), ('hay ratas', 'fumigador'),
    ('tengo hormigas', 'fumigador'), ('me quiero mudar', 'mudanza'), ('me mudo', 'mudanza'), ('aprender a manejar', 'clases manejo'),
    ('sacar a pasear al perro', 'paseador perros'), ('cuidar a mi mamá', 'cuidadora'), ('cuidar a mi abuela', 'cuidadora'),
    ('hombre orquesta', 'mantenimiento'), ('baby shower', 'decoración'), ('fiesta de quince', 'quince'), ('hacer la vtv', 'mecánico'),
    ('página de internet', 'página web'), ('hacer una página', 'página web'), ('bajar de peso', 'nutricionista');

-- Names people give to cities, beside their own.
create table search_places (
    said text primary key,
    city text not null references cities
);

insert into search_places (said, city) values
    ('CABA', 'Buenos Aires'), ('Capital Federal', 'Buenos Aires'), ('Capital', 'Buenos Aires'), ('bsas', 'Buenos Aires'),
    ('Tucumán', 'San Miguel de Tucumán'), ('Jujuy', 'San Salvador de Jujuy'), ('Catamarca', 'San Fernando del Valle de Catamarca'),
    ('Iguazú', 'Puerto Iguazú'), ('Carlos Paz', 'Villa Carlos Paz'), ('Comodoro', 'Comodoro Rivadavia'), ('Madryn', 'Puerto Madryn'),
    ('Lomas', 'Lomas de Zamora'), ('Varela', 'Florencio Varela'), ('Sáenz Peña', 'Presidencia Roque Sáenz Peña'), ('Calafate', 'El Calafate'),
    ('San Carlos de Bariloche', 'Bariloche'), ('mdp', 'Mar del Plata'), ('mdq', 'Mar del Plata');

-- Stems of words that are said of any trade: they narrow nothing when there is nothing that has them.
create table search_fillers (
    stem text primary key
);

insert into search_fillers (stem)
select distinct lexeme from unnest(tsvector_to_array(to_tsvector('spanish', fixia_words(
    'arreglo arreglos arreglar arreglen arreglé reparar reparación repara repare service servicio servicios instalar instalación instala colocar colocación
     poner cambiar cambio hacer hace hacen haga hago sacar romper rompió rompe roto rota anda andar funciona funcionar funcione quiero querer necesito
     necesita necesitar busco buscar buscando alguien persona gente señor bueno buena buenos barato barata económico económica precio precios cuánto sale
     cuesta cobra cobran presupuesto urgente urgencia emergencia ya hoy mañana ahora domicilio casa hogar zona cerca cercano cercana particular
     profesional profesionales especialista experto experta técnico trabajo trabajos oficio mejor mejores recomendado confianza confiable 24 hs horas día
     noche fin semana contratar alquilar conseguir quién dónde pedir nuevo nueva chico chica grande favor ayuda ayudar problema mi mis tengo'
)))) lexeme;

-- Stems of the words of trades.
create table search_trade_stems (
    stem text primary key
);

insert into search_trade_stems (stem)
select distinct lexeme
from (select name_es || ' ' || name_en as words from categories union all select words from category_words) w,
     unnest(tsvector_to_array(to_tsvector('spanish', fixia_words(w.words)))) lexeme;

insert into search_terms (term)
select distinct term
from (select words from category_words union all select name_es from categories union all select name from cities) w,
     unnest(regexp_split_to_array(fixia_words(w.words), '[^[:alnum:]]+')) term
where length(term) >= 3
on conflict do nothing;

insert into search_phrases (phrase, shown, weight)
select distinct on (fixia_plain(name_es)) fixia_plain(name_es), name_es, 1000 from categories
on conflict (phrase) do update set shown = excluded.shown, weight = excluded.weight;
insert into search_phrases (phrase, shown, weight)
select distinct on (fixia_plain(word)) fixia_plain(word), word, 500 from category_words, unnest(string_to_array(words, ' ')) word where length(word) >= 4
on conflict do nothing;
select search_learn_beginnings();

-- What is published already is found by the new words too.
select search_refresh('service', id) from services where status = 'active' and deleted_at is null;
select search_refresh('project', id) from projects where status = 'open';
select search_refresh('professional', user_id) from professional_profiles;
