-- What people call a trade, beside the name of its category: who does it, what with, and what it is for. Found with less weight than a title.
create table category_words (
    category text primary key references categories on delete cascade,
    words    text not null
);

insert into category_words (category, words) values
    ('plomeria', 'plomero plomera cañero caño cañería canilla grifería inodoro desagüe destapación destapar pérdida goteo termotanque sanitarista fontanero'),
    ('electricidad', 'electricista luz cable cableado tablero disyuntor térmica enchufe tomacorriente corto iluminación lámpara instalación eléctrica'),
    ('gas', 'gasista matriculado estufa calefón calefactor caldera garrafa pérdida de gas habilitación'),
    ('pintura', 'pintor pintora pintar pared látex enduido impermeabilizar frente'),
    ('albanileria', 'albañil construcción obra refacción reforma cerámico revoque humedad piso contrapiso losa constructor'),
    ('carpinteria', 'carpintero carpintera mueble melamina placard madera restauración'),
    ('herreria', 'herrero herrera reja portón soldador soldadura cortina metálica'),
    ('cerrajeria', 'cerrajero cerrajera llave cerradura puerta trabada'),
    ('aire-acondicionado', 'refrigeración split frigorías aire técnico climatización carga de gas'),
    ('limpieza', 'limpiar mucama empleada doméstica final de obra vidrios'),
    ('jardineria', 'jardinero jardinera pasto césped poda podar árbol paisajista plantas riego'),
    ('mudanzas', 'flete fletero mudanza camión traslado embalaje'),
    ('cuidado-de-personas', 'cuidador cuidadora niñera acompañante terapéutico enfermera adulto mayor abuelo'),
    ('mascotas', 'perro gato paseador paseadora guardería veterinario peluquería canina adiestrador'),
    ('diseno-grafico', 'diseñador diseñadora gráfico flyer folleto afiche tarjeta'),
    ('diseno-web', 'diseñador diseñadora página sitio landing interfaz'),
    ('ilustracion', 'ilustrador ilustradora dibujo dibujante retrato'),
    ('identidad', 'logo logotipo marca isologo branding diseñador diseñadora'),
    ('diseno-de-interiores', 'decorador decoradora decoración interiorista ambientación'),
    ('desarrollo-web', 'programador programadora desarrollador desarrolladora página web tienda online ecommerce sistema software wordpress'),
    ('aplicaciones-moviles', 'app aplicación celular android iphone ios programador'),
    ('soporte-tecnico', 'computadora notebook pc reparación técnico virus formatear impresora'),
    ('redes', 'cámara seguridad alarma wifi internet router cableado'),
    ('datos', 'excel planilla tablero analista automatizar base power bi'),
    ('redes-sociales', 'community manager instagram facebook tiktok contenido'),
    ('publicidad-online', 'google ads meta anuncios campaña seo posicionamiento'),
    ('redaccion', 'redactor redactora textos copywriter corrector escritor blog'),
    ('traduccion', 'traductor traductora intérprete inglés portugués traducir'),
    ('fotografia', 'fotógrafo fotógrafa fotos book sesión casamiento producto'),
    ('video', 'editor editora edición filmación videógrafo drone animación'),
    ('musica', 'músico productor grabación mezcla sonidista dj banda'),
    ('apoyo-escolar', 'profesor profesora maestra clases particulares matemática física química examen final'),
    ('idiomas', 'profesor profesora inglés portugués francés italiano alemán conversación'),
    ('instrumentos', 'profesor profesora guitarra piano canto batería violín ukelele'),
    ('entrenamiento', 'entrenador entrenadora personal trainer gimnasio yoga pilates funcional'),
    ('contabilidad', 'contador contadora monotributo impuestos afip arca balance sueldos facturación'),
    ('legales', 'abogado abogada juicio contrato divorcio sucesión despido laboral'),
    ('arquitectura', 'arquitecto arquitecta plano planos proyecto render maestro mayor de obras'),
    ('psicologia', 'psicólogo psicóloga terapia terapeuta ansiedad pareja'),
    ('recursos-humanos', 'selección personal búsqueda cv currículum reclutador'),
    ('catering', 'cocinero cocinera chef comida lunch viandas pastelería torta asador'),
    ('animacion', 'animador animadora cumpleaños infantil mago payaso fiesta'),
    ('organizacion-de-eventos', 'organizador organizadora casamiento boda fiesta wedding planner salón'),
    ('mecanica', 'mecánico mecánica auto coche motor frenos service taller'),
    ('chapa-y-pintura', 'chapista abolladura choque auto pintura automotor'),
    ('gomeria', 'gomero neumático cubierta pinchadura alineación balanceo');

-- The words a document is found by, in one place: titles first, then trade and place, then the description.
create function search_words(title text, category_slug text, city text, description text) returns tsvector language sql stable as $$
    select setweight(to_tsvector('spanish', fixia_words(title)), 'A')
        || setweight(to_tsvector('spanish', fixia_words(concat_ws(' ', c.name_es, c.name_en, w.words, city))), 'B')
        || to_tsvector('spanish', fixia_words(description))
    from categories c left join category_words w on w.category = c.slug
    where c.slug = category_slug
$$;

update search_documents d set words = search_words(s.title, s.category, s.city, s.description) from services s where d.kind = 'service' and d.id = s.id;
update search_documents d set words = search_words(p.title, p.category, p.city, p.description) from projects p where d.kind = 'project' and d.id = p.id;

-- Words that exist, to tell what somebody meant who mistyped one. Filled with the words of the trades; a job adds those of titles and places.
create table search_terms (
    term text primary key
);

insert into search_terms (term)
select distinct term from category_words, unnest(regexp_split_to_array(fixia_words(words), '[^[:alnum:]]+')) term where length(term) >= 4
union select distinct term from categories, unnest(regexp_split_to_array(fixia_words(name_es), '[^[:alnum:]]+')) term where length(term) >= 4;

create index search_terms_near on search_terms using gin (term gin_trgm_ops);
