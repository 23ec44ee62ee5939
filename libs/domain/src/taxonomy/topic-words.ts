/**
 * The topics that ship, one a line: `head` or `head/topic` | German | English | French | Spanish | Russian | Ukrainian | Arabic | other
 * German words an office writes for it, separated by commas.
 */
export const TOPIC_WORDS = `
education | Bildung | Education | Éducation | Educación | Образование | Освіта | التعليم | Bildungsarbeit
education/language-courses | Sprachkurse | Language courses | Cours de langue | Cursos de idiomas | Языковые курсы | Мовні курси | دورات لغة | Sprachkurs, Deutschkurse, Deutschkurs
education/mother-tongue | Herkunftssprachlicher Unterricht | Mother-tongue lessons | Cours de langue maternelle | Clases de lengua materna | Уроки родного языка | Уроки рідної мови | دروس اللغة الأم | Muttersprachlicher Unterricht
education/homework-help | Hausaufgabenhilfe | Homework help | Aide aux devoirs | Ayuda con los deberes | Помощь с уроками | Допомога з уроками | المساعدة في الواجبات المدرسية | Nachhilfe
education/early-years | Frühe Bildung | Early years | Petite enfance | Primera infancia | Раннее развитие | Ранній розвиток | التعليم المبكر | Kita, Krabbelgruppe
education/adult-education | Erwachsenenbildung | Adult education | Formation des adultes | Educación de adultos | Образование взрослых | Освіта дорослих | تعليم الكبار
education/civic-education | Politische Bildung | Civic education | Éducation civique | Educación cívica | Гражданское образование | Громадянська освіта | التثقيف المدني | Demokratiebildung
education/vocational | Berufliche Bildung | Vocational training | Formation professionnelle | Formación profesional | Профессиональное образование | Професійна освіта | التدريب المهني | Ausbildung
education/environment | Umweltbildung | Environmental education | Éducation à l'environnement | Educación ambiental | Экологическое просвещение | Екологічна просвіта | التثقيف البيئي | Umwelt, Gärten
education/global-learning | Globales Lernen | Global learning | Éducation au développement | Educación global | Глобальное образование | Глобальна освіта | التعلّم العالمي | Entwicklungspolitik
education/digital-skills | Digitale Kompetenzen | Digital skills | Compétences numériques | Competencias digitales | Цифровые навыки | Цифрові навички | المهارات الرقمية | Computerkurse
arts | Kunst und Kultur | Arts and culture | Art et culture | Arte y cultura | Искусство и культура | Мистецтво і культура | الفن والثقافة | Kultur, Kunst, Kulturarbeit
arts/theatre | Theater | Theatre | Théâtre | Teatro | Театр | Театр | المسرح | Schauspiel
arts/dance | Tanz | Dance | Danse | Danza | Танец | Танець | الرقص | Volkstanz, Folklore
arts/literature | Literatur | Literature | Littérature | Literatura | Литература | Література | الأدب | Lesungen, Bibliothek
arts/film | Film | Film | Cinéma | Cine | Кино | Кіно | السينما | Kino
arts/visual-arts | Bildende Kunst | Visual arts | Arts plastiques | Artes plásticas | Изобразительное искусство | Образотворче мистецтво | الفنون التشكيلية | Malerei, Ausstellungen
arts/crafts | Kunsthandwerk | Crafts | Artisanat | Artesanía | Ремёсла | Ремесла | الحِرف اليدوية | Handarbeit
arts/festivals | Feste und Feiern | Festivals | Fêtes | Fiestas | Праздники | Свята | المهرجانات والاحتفالات | Feste
arts/heritage | Geschichte und Erinnerung | History and remembrance | Histoire et mémoire | Historia y memoria | История и память | Історія та пам’ять | التاريخ والذاكرة | Geschichte, Erinnerungskultur
music | Musik | Music | Musique | Música | Музыка | Музика | الموسيقى
music/choir | Chor | Choir | Chorale | Coro | Хор | Хор | الكورال | Gesang
music/lessons | Musikunterricht | Music lessons | Cours de musique | Clases de música | Уроки музыки | Уроки музики | دروس الموسيقى | Instrumentalunterricht
music/ensembles | Bands und Ensembles | Bands and ensembles | Groupes et ensembles | Bandas y conjuntos | Ансамбли | Ансамблі | الفرق الموسيقية | Band, Orchester
music/concerts | Konzerte | Concerts | Concerts | Conciertos | Концерты | Концерти | الحفلات الموسيقية
social | Soziales und Gesundheit | Social affairs and health | Social et santé | Asuntos sociales y salud | Социальная сфера и здоровье | Соціальна сфера і здоров’я | الشؤون الاجتماعية والصحة | Soziales
social/women | Frauen | Women | Femmes | Mujeres | Женщины | Жінки | المرأة | Frauenarbeit
social/youth | Jugend | Young people | Jeunesse | Juventud | Молодёжь | Молодь | الشباب | Jugendarbeit, Jugendliche
social/children | Kinder | Children | Enfants | Infancia | Дети | Діти | الأطفال
social/families | Familien | Families | Familles | Familias | Семьи | Родини | العائلات | Eltern, Familie, Elternarbeit
social/seniors | Senioren | Older people | Personnes âgées | Personas mayores | Пожилые люди | Люди похилого віку | كبار السن | Senior*innen, Seniorenarbeit, Ältere
social/men | Männer | Men | Hommes | Hombres | Мужчины | Чоловіки | الرجال
social/health | Gesundheit | Health | Santé | Salud | Здоровье | Здоров’я | الصحة | Gesundheitsförderung
social/mental-health | Seelische Gesundheit | Mental health | Santé mentale | Salud mental | Психическое здоровье | Психічне здоров’я | الصحة النفسية
social/care | Pflege und Begleitung | Care and support | Soins et accompagnement | Cuidados y acompañamiento | Уход и сопровождение | Догляд і супровід | الرعاية والمرافقة | Pflege
social/disability | Leben mit Behinderung | Living with a disability | Vivre avec un handicap | Vivir con discapacidad | Жизнь с инвалидностью | Життя з інвалідністю | الحياة مع الإعاقة | Inklusion, Behinderung
social/refugees | Geflüchtete | Refugees | Personnes réfugiées | Personas refugiadas | Беженцы | Біженці | اللاجئون | Flucht, Flüchtlinge, Flüchtlingshilfe
social/queer | Queeres Leben | Queer life | Vie queer | Vida queer | Квир-жизнь | Квір-життя | حياة الكوير | LSBTIQ, LGBTIQ, Queer
social/neighbourhood | Nachbarschaft | Neighbourhood | Voisinage | Vecindario | Соседство | Сусідство | الجوار | Stadtteilarbeit, Begegnung
social/interfaith | Interreligiöse Begegnung | Interreligious encounter | Rencontre interreligieuse | Encuentro interreligioso | Межрелигиозный диалог | Міжрелігійний діалог | اللقاء بين الأديان | Interreligiöser Dialog
social/volunteering | Ehrenamt | Volunteering | Bénévolat | Voluntariado | Волонтёрство | Волонтерство | العمل التطوعي | Freiwilligenarbeit
social/humanitarian-aid | Humanitäre Hilfe | Humanitarian aid | Aide humanitaire | Ayuda humanitaria | Гуманитарная помощь | Гуманітарна допомога | المساعدات الإنسانية
sport | Sport | Sport | Sport | Deporte | Спорт | Спорт | الرياضة | Bewegung
sport/football | Fußball | Football | Football | Fútbol | Футбол | Футбол | كرة القدم
sport/swimming | Schwimmen | Swimming | Natation | Natación | Плавание | Плавання | السباحة | Schwimmkurse
sport/martial-arts | Kampfsport | Martial arts | Arts martiaux | Artes marciales | Боевые искусства | Бойові мистецтва | الفنون القتالية
sport/fitness | Fitness und Yoga | Fitness and yoga | Fitness et yoga | Fitness y yoga | Фитнес и йога | Фітнес і йога | اللياقة واليوغا | Fitness, Yoga
sport/cycling | Radfahren | Cycling | Vélo | Ciclismo | Велоспорт | Велоспорт | ركوب الدراجات | Fahrradkurse
sport/chess-games | Schach und Spiele | Chess and games | Échecs et jeux | Ajedrez y juegos | Шахматы и игры | Шахи та ігри | الشطرنج والألعاب | Schach
gastronomy | Gastronomie | Food and drink | Gastronomie | Gastronomía | Гастрономия | Гастрономія | الطعام والضيافة | Essen
gastronomy/cooking | Gemeinsam kochen | Cooking together | Cuisiner ensemble | Cocinar en grupo | Совместная кулинария | Спільне куховарство | الطبخ المشترك | Kochen, Kochkurse
gastronomy/cafe | Café und Treffpunkt | Café and meeting place | Café et lieu de rencontre | Café y punto de encuentro | Кафе и место встреч | Кафе і місце зустрічей | مقهى وملتقى | Café
gastronomy/catering | Catering | Catering | Traiteur | Catering | Кейтеринг | Кейтеринг | خدمات الضيافة
advice | Beratung | Advice | Conseil | Asesoramiento | Консультации | Консультації | الاستشارة | Beratungsangebote
advice/anti-racism | Antirassismus | Anti-racism | Antiracisme | Antirracismo | Антирасизм | Антирасизм | مناهضة العنصرية | Antidiskriminierung, Antirassismusarbeit
advice/migration | Migrationsberatung | Migration advice | Conseil en migration | Asesoramiento en migración | Консультации по миграции | Консультації з міграції | استشارات الهجرة | Migration, Integration
advice/asylum-residence | Asyl und Aufenthalt | Asylum and residence | Asile et séjour | Asilo y residencia | Убежище и право проживания | Притулок і право проживання | اللجوء والإقامة | Asylberatung, Aufenthaltsrecht
advice/social-benefits | Sozialberatung | Social advice | Conseil social | Asesoramiento social | Социальные консультации | Соціальні консультації | الاستشارة الاجتماعية
advice/work | Arbeit und Beruf | Work and careers | Emploi et métiers | Trabajo y empleo | Работа и профессия | Робота і професія | العمل والمهنة | Arbeit, Bewerbung
advice/housing | Wohnen | Housing | Logement | Vivienda | Жильё | Житло | السكن
advice/interpreting | Dolmetschen und Übersetzen | Interpreting and translation | Interprétation et traduction | Interpretación y traducción | Устный и письменный перевод | Усний і письмовий переклад | الترجمة الشفوية والتحريرية | Dolmetschen, Sprachmittlung
advice/violence-protection | Schutz vor Gewalt | Protection from violence | Protection contre les violences | Protección contra la violencia | Защита от насилия | Захист від насильства | الحماية من العنف | Gewaltschutz
advice/founding | Vereine gründen und führen | Founding and running associations | Créer et gérer une association | Fundar y gestionar asociaciones | Создание и ведение объединений | Створення й ведення об’єднань | تأسيس الجمعيات وإدارتها | Vereinsberatung
advice/participation | Politische Teilhabe | Political participation | Participation politique | Participación política | Политическое участие | Політична участь | المشاركة السياسية | Partizipation, Teilhabe
media | Medien | Media | Médias | Medios | СМИ | Медіа | الإعلام | Medienarbeit
media/radio | Radio und Podcast | Radio and podcast | Radio et podcast | Radio y pódcast | Радио и подкасты | Радіо й подкасти | الإذاعة والبودكاست | Radio, Podcast
media/print | Zeitung und Zeitschrift | Newspapers and magazines | Journaux et magazines | Periódicos y revistas | Газеты и журналы | Газети й журнали | الصحف والمجلات | Zeitung, Zeitschrift
media/video | Video und Fotografie | Video and photography | Vidéo et photographie | Vídeo y fotografía | Видео и фотография | Відео і фотографія | الفيديو والتصوير | Video, Fotografie, Foto
media/social-media | Soziale Medien | Social media | Réseaux sociaux | Redes sociales | Социальные сети | Соціальні мережі | وسائل التواصل الاجتماعي | Social Media
media/literacy | Medienkompetenz | Media literacy | Éducation aux médias | Alfabetización mediática | Медиаграмотность | Медіаграмотність | التربية الإعلامية
`;
