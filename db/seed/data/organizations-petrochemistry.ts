import type { Organization } from "./types.ts";

export const petrochemicalOrganizations: readonly Organization[] = [
  {
    slug: "naftan", kind: "enterprise", country: "BY", city: "Novopolotsk", at: [55.5340, 28.5480], founded: 1963, website: "https://www.naftan.by", speakers: ["naftan"],
    name: { en: "Naftan", ru: "Нафтан", be: "Нафтан" },
    about: { en: "Oil refinery in Novopolotsk; motor fuels, base oils, aromatics and feedstock for the Polymir plant.", ru: "Нефтеперерабатывающий завод в Новополоцке: топливо, базовые масла, ароматические углеводороды и сырьё для завода «Полимир».", be: "Нафтаперапрацоўчы завод у Наваполацку: паліва, базавыя маслы, араматычныя вуглевадароды і сыравіна для завода «Палімір»." },
  },
  {
    slug: "polymir", kind: "enterprise", country: "BY", city: "Novopolotsk", at: [55.5130, 28.5720], founded: 1968, speakers: ["polymir"],
    name: { en: "Polymir (plant of Naftan)", ru: "Полимир (завод ОАО «Нафтан»)", be: "Палімір (завод ААТ «Нафтан»)" },
    about: { en: "Low-density polyethylene, acrylic fibre and acrylonitrile. Part of Naftan since 2008.", ru: "Полиэтилен высокого давления, акриловое волокно, нитрил акриловой кислоты. С 2008 года в составе «Нафтана».", be: "Поліэтылен высокага ціску, акрылавае валакно, нітрыл акрылавай кіслаты. З 2008 года ў складзе «Нафтана»." },
  },
  {
    slug: "mozyr-refinery", kind: "enterprise", country: "BY", city: "Mozyr", at: [51.9720, 29.2860], website: "https://www.mnpz.by",
    name: { en: "Mozyr Oil Refinery", ru: "Мозырский НПЗ", be: "Мазырскі НПЗ" },
    about: { en: "The second refinery of Belarus: fuels, liquefied gases, bitumen, benzene.", ru: "Второй нефтеперерабатывающий завод Беларуси: топливо, сжиженные газы, битум, бензол.", be: "Другі нафтаперапрацоўчы завод Беларусі: паліва, звадкаваныя газы, бітум, бензол." },
  },
  {
    slug: "mogilevkhimvolokno", kind: "enterprise", country: "BY", city: "Mogilev", at: [53.8620, 30.3880],
    name: { en: "Mogilevkhimvolokno", ru: "Могилёвхимволокно", be: "Магілёўхімвалакно" },
    about: { en: "Polyester fibres, threads, PET and films.", ru: "Полиэфирные волокна и нити, полиэтилентерефталат, плёнки.", be: "Поліэфірныя валокны і ніткі, поліэтылентэрэфталат, плёнкі." },
  },
  {
    slug: "svetlogorsk-khimvolokno", kind: "enterprise", country: "BY", city: "Svetlogorsk", at: [52.6290, 29.7330],
    name: { en: "SvetlogorskKhimvolokno", ru: "СветлогорскХимволокно", be: "СветлагорскХімвалакно" },
    about: { en: "Textile polyester threads, polypropylene nonwovens and carbon materials.", ru: "Полиэфирные текстильные нити, нетканые материалы из полипропилена, углеродные материалы.", be: "Поліэфірныя тэкстыльныя ніткі, нятканыя матэрыялы з поліпрапілену, вугляродныя матэрыялы." },
  },
  {
    slug: "grodno-azot", kind: "enterprise", country: "BY", city: "Grodno", at: [53.6970, 23.9030], founded: 1963, website: "https://azot.by",
    name: { en: "Grodno Azot", ru: "Гродно Азот", be: "Гродна Азот" },
    about: { en: "Ammonia, nitrogen fertilisers, caprolactam and polyamide fibres.", ru: "Аммиак, азотные удобрения, капролактам и полиамидные волокна.", be: "Аміяк, азотныя ўгнаенні, капралактам і поліамідныя валокны." },
  },
  {
    slug: "nizhnekamskneftekhim", kind: "enterprise", country: "RU", city: "Nizhnekamsk", at: [55.6010, 51.9250], founded: 1967, website: "https://www.nknh.ru", speakers: ["nizhnekamsk"],
    name: { en: "Nizhnekamskneftekhim", ru: "Нижнекамскнефтехим", be: "Ніжнекамскнафтахім" },
    about: { en: "Synthetic rubbers and plastics; one of the largest petrochemical companies of Eastern Europe.", ru: "Синтетические каучуки и пластики; одна из крупнейших нефтехимических компаний Восточной Европы.", be: "Сінтэтычныя каўчукі і пластыкі; адна з найбуйнейшых нафтахімічных кампаній Усходняй Еўропы." },
  },
  {
    slug: "kazanorgsintez", kind: "enterprise", country: "RU", city: "Kazan", at: [55.8430, 49.0530], website: "https://www.kazanorgsintez.ru",
    name: { en: "Kazanorgsintez", ru: "Казаньоргсинтез", be: "Казаньаргсінтэз" },
    about: { en: "Polyethylene of low and high density and polycarbonates.", ru: "Полиэтилен высокого и низкого давления, поликарбонаты.", be: "Поліэтылен высокага і нізкага ціску, полікарбанаты." },
  },
  {
    slug: "taneco", kind: "enterprise", country: "RU", city: "Nizhnekamsk", at: [55.5880, 51.9000], founded: 2005, website: "https://taneco.ru",
    name: { en: "TANECO", ru: "ТАНЕКО", be: "ТАНЕКО" },
    about: { en: "Refinery of the Tatneft group; fuels, base oils and petrochemical feedstock.", ru: "Нефтеперерабатывающий комплекс группы «Татнефть»: топливо, базовые масла, нефтехимическое сырьё.", be: "Нафтаперапрацоўчы комплекс групы «Татнафта»: паліва, базавыя маслы, нафтахімічная сыравіна." },
  },
  {
    slug: "belshina", kind: "enterprise", country: "BY", city: "Bobruisk", at: [53.1150, 29.1680], website: "https://belshina.by",
    name: { en: "Belshina", ru: "Белшина", be: "Белшына" },
    about: { en: "Tyres for cars, lorries, tractors and the largest dump trucks.", ru: "Шины для легковых и грузовых машин, тракторов и самых больших карьерных самосвалов.", be: "Шыны для легкавых і грузавых машын, трактароў і самых вялікіх кар’ерных самазвалаў." },
  },
  {
    slug: "polotsk-steklovolokno", kind: "enterprise", country: "BY", city: "Polotsk", at: [55.4760, 28.7590], founded: 1958, website: "https://polotsk-psv.by",
    name: { en: "Polotsk-Steklovolokno", ru: "Полоцк-Стекловолокно", be: "Полацк-Шкловалакно" },
    about: { en: "Glass fibre, glass fabrics and reinforcing nets for composites.", ru: "Стекловолокно, стеклоткани и армирующие сетки для композитов.", be: "Шкловалакно, шклотканіны і арміравальныя сеткі для кампазітаў." },
  },
  {
    slug: "gomeltransneft", kind: "enterprise", country: "BY", city: "Gomel", at: [52.4240, 31.0140],
    name: { en: "Gomeltransneft Druzhba", ru: "Гомельтранснефть Дружба", be: "Гомельтранснафта Дружба" },
    about: { en: "Operates the Belarusian part of the Druzhba oil pipeline.", ru: "Обслуживает белорусский участок нефтепровода «Дружба».", be: "Абслугоўвае беларускі ўчастак нафтаправода «Дружба»." },
  },
  {
    slug: "uralkhimmash", kind: "enterprise", country: "RU", city: "Yekaterinburg", at: [56.7360, 60.6870], founded: 1942, speakers: ["uralchem"],
    name: { en: "Uralkhimmash", ru: "Уралхиммаш", be: "Уралхіммаш" },
    about: { en: "Vessels, columns, heat exchangers and spherical tanks for chemistry and oil refining.", ru: "Ёмкости, колонны, теплообменники и шаровые резервуары для химии и нефтепереработки.", be: "Ёмістасці, калоны, цеплаабменнікі і шаравыя рэзервуары для хіміі і нафтаперапрацоўкі." },
  },
  {
    slug: "kazankompressormash", kind: "enterprise", country: "RU", city: "Kazan", at: [55.8080, 49.1650],
    name: { en: "Kazankompressormash", ru: "Казанькомпрессормаш", be: "Казанькампрэсармаш" },
    about: { en: "Centrifugal and screw compressors for refineries and chemical plants.", ru: "Центробежные и винтовые компрессоры для нефтепереработки и химии.", be: "Цэнтрабежныя і вінтавыя кампрэсары для нафтаперапрацоўкі і хіміі." },
  },
  {
    slug: "belneftekhim", kind: "public_authority", country: "BY", city: "Minsk", at: [53.9120, 27.5300], founded: 1997, website: "https://www.belneftekhim.by",
    name: { en: "Belneftekhim Concern", ru: "Концерн «Белнефтехим»", be: "Канцэрн «Белнафтахім»" },
    about: { en: "State concern for oil and chemistry; coordinates the enterprises of the industry.", ru: "Государственный концерн по нефти и химии, координирует предприятия отрасли.", be: "Дзяржаўны канцэрн па нафце і хіміі, каардынуе прадпрыемствы галіны." },
  },
  {
    slug: "polotsk-university", kind: "university", country: "BY", city: "Novopolotsk", at: [55.5370, 28.6560], founded: 1968, website: "https://www.psu.by", speakers: ["polotsk"],
    name: { en: "Euphrosyne Polotskaya State University of Polotsk", ru: "Полоцкий государственный университет имени Евфросинии Полоцкой", be: "Полацкі дзяржаўны ўніверсітэт імя Еўфрасінні Полацкай" },
    about: { en: "Engineers for refining, polymers and pipelines, taught next to the plants.", ru: "Готовит инженеров для нефтепереработки, полимеров и трубопроводов — рядом с самими заводами.", be: "Рыхтуе інжынераў для нафтаперапрацоўкі, палімераў і трубаправодаў — побач з самімі заводамі." },
  },
  {
    slug: "polotsk-university-technopark", kind: "innovation_infrastructure", country: "BY", city: "Novopolotsk", at: [55.5290, 28.6610],
    name: { en: "Science and Technology Park of Polotsk State University", ru: "Научно-технологический парк Полоцкого государственного университета", be: "Навукова-тэхналагічны парк Полацкага дзяржаўнага ўніверсітэта" },
    about: { en: "Rooms, laboratories and advice for young technical firms.", ru: "Помещения, лаборатории и консультации для молодых технических компаний.", be: "Памяшканні, лабараторыі і кансультацыі для маладых тэхнічных кампаній." },
  },
  {
    slug: "belarusian-technological-university", kind: "university", country: "BY", city: "Minsk", at: [53.8910, 27.5530], founded: 1930, website: "https://belstu.by",
    name: { en: "Belarusian State Technological University", ru: "Белорусский государственный технологический университет", be: "Беларускі дзяржаўны тэхналагічны ўніверсітэт" },
    about: { en: "Chemical technology, polymers, rubber, forestry and printing.", ru: "Химическая технология, полимеры и резина, лесное дело, полиграфия.", be: "Хімічная тэхналогія, палімеры і гума, лясная справа, паліграфія." },
  },
  {
    slug: "kazan-technological-university", kind: "university", country: "RU", city: "Kazan", at: [55.7820, 49.1450], founded: 1890, website: "https://www.kstu.ru", speakers: ["kazan"],
    name: { en: "Kazan National Research Technological University", ru: "Казанский национальный исследовательский технологический университет", be: "Казанскі нацыянальны даследчы тэхналагічны ўніверсітэт" },
    about: { en: "One of Russia’s main schools of polymer chemistry and chemical engineering.", ru: "Одна из главных российских школ химии полимеров и химического машиностроения.", be: "Адна з галоўных расійскіх школ хіміі палімераў і хімічнага машынабудавання." },
  },
  {
    slug: "institute-of-new-materials", kind: "research_institute", country: "BY", city: "Minsk", at: [53.9270, 27.6980],
    name: { en: "Institute of Chemistry of New Materials, NAS of Belarus", ru: "Институт химии новых материалов НАН Беларуси", be: "Інстытут хіміі новых матэрыялаў НАН Беларусі" },
    about: { en: "Functional polymers, coatings and membranes.", ru: "Функциональные полимеры, покрытия и мембраны.", be: "Функцыянальныя палімеры, пакрыцці і мембраны." },
  },
  {
    slug: "development-bank-of-belarus", kind: "finance", country: "BY", city: "Minsk", at: [53.9030, 27.5540], founded: 2011, website: "https://brrb.by",
    name: { en: "Development Bank of the Republic of Belarus", ru: "Банк развития Республики Беларусь", be: "Банк развіцця Рэспублікі Беларусь" },
    about: { en: "Long-term loans for state programmes, exports and small business.", ru: "Долгосрочные кредиты для государственных программ, экспорта и малого бизнеса.", be: "Доўгатэрміновыя крэдыты для дзяржаўных праграм, экспарту і малога бізнесу." },
  },
  {
    slug: "dvinskaya-upakovka", kind: "enterprise", country: "BY", city: "Polotsk", at: [55.4880, 28.7890], speakers: ["packaging"], original: "be",
    name: { en: "Dvinskaya Upakovka", ru: "Двинская упаковка", be: "Дзвінская ўпакоўка" },
    about: { en: "Film, bags and food packaging of polyethylene.", ru: "Плёнка, пакеты и пищевая упаковка из полиэтилена.", be: "Плёнка, пакеты і харчовая ўпакоўка з поліэтылену." },
  },
  {
    slug: "alatau-plast", kind: "enterprise", country: "KZ", city: "Almaty", at: [43.2567, 76.9286], speakers: ["almaty"],
    name: { en: "Alatau Plast", ru: "Алатау Пласт", be: "Алатау Пласт" },
    about: { en: "Trades in polymers and makes drip-irrigation pipe in south-east Kazakhstan.", ru: "Торгует полимерами и выпускает трубу для капельного орошения на юго-востоке Казахстана.", be: "Гандлюе палімерамі і вырабляе трубу для кропельнага арашэння на паўднёвым усходзе Казахстана." },
  },
  {
    slug: "khimtrans-logistik", kind: "enterprise", country: "RU", city: "Smolensk", at: [54.7700, 32.0600],
    name: { en: "Khimtrans-Logistik", ru: "Химтранс-Логистик", be: "Хімтранс-Лагістык" },
    about: { en: "Carries chemicals by road tanker.", ru: "Перевозит химические грузы автоцистернами.", be: "Перавозіць хімічныя грузы аўтацыстэрнамі." },
  },
  {
    slug: "kamkompaund", kind: "enterprise", country: "RU", city: "Naberezhnye Chelny", at: [55.7436, 52.3958], speakers: ["chelny"],
    name: { en: "KamKompaund", ru: "КамКомпаунд", be: "КамКампаунд" },
    about: { en: "Polyolefin compounds and masterbatches for vehicle parts.", ru: "Компаунды полиолефинов и суперконцентраты для автокомпонентов.", be: "Кампаунды поліалефінаў і суперканцэнтраты для аўтакампанентаў." },
  },
  {
    slug: "sozh-polimer", kind: "enterprise", country: "BY", city: "Gomel", at: [52.4411, 30.9878], speakers: ["gomel"], original: "be",
    name: { en: "Sozh-Polimer", ru: "Сож-Полимер", be: "Сож-Палімер" },
    about: { en: "Canisters, barrels and bottles for chemistry and food.", ru: "Канистры, бочки и бутыли для химии и пищевых продуктов.", be: "Каністры, бочкі і бутлі для хіміі і харчовых прадуктаў." },
  },
  {
    slug: "media-dvina", kind: "media", country: "BY", city: "Novopolotsk", at: [55.5250, 28.6700], speakers: ["media"],
    name: { ru: "Медиа-Двина", be: "Медыя-Дзвіна" },
    about: { ru: "Рекламное агентство: наружная реклама и сувениры.", be: "Рэкламнае агенцтва: вонкавая рэклама і сувеніры." },
  },
];
