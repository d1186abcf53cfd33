import { industries, type Industry } from "#lib/clusters/labels.ts";
import { fold } from "./keys.ts";


/*
 * What files call an industry. The fourteen industrial ecosystems of the European Union (COM/2020/102) come by their
 * official names; beside them the plain words in three languages. "Energy-intensive industries" are metals, cement,
 * glass, ceramics and paper there, so they go to metals and materials. "Retail" and "Proximity and social economy"
 * have no group of ours and stay unknown.
 */
const words: Partial<Record<Industry, string>> = {
  agriculture_food: "agri-food; agrifood; agriculture; food; food industry; agriculture and food; агропром; апк; сельское хозяйство; пищевая промышленность; сельская гаспадарка; харчовая прамысловасць",
  light_industry: "textiles; textile; textile industry; fashion; light industry; footwear; leather; flax; лёгкая промышленность; текстиль; лён; обувь; кожа; лёгкая прамысловасць; тэкстыль; лён; абутак",
  wood_furniture_paper: "wood; furniture; paper; wood and furniture; forestry; деревообработка; мебель; лесная промышленность; дрэваапрацоўка; мэбля",
  chemistry_petrochemistry: "chemistry; chemicals; chemical industry; petrochemistry; petrochemicals; plastics; химия; нефтехимия; химическая промышленность; хімія; нафтахімія",
  pharma_health: "health; healthcare; pharma; pharmaceuticals; biotech; biotechnology; life sciences; medical technology; фармацевтика; здравоохранение; медицина; биотехнологии; фармацэўтыка; ахова здароўя; медыцына",
  metals_materials: "energy intensive industries; energy-intensive industries; metals; materials; metallurgy; advanced materials; ceramics; металлургия; материалы; керамика; металургія; матэрыялы; кераміка",
  machine_building: "machine building; mechanical engineering; engineering; mechatronics; manufacturing; machinery; машиностроение; станкостроение; машынабудаванне; станкабудаванне",
  automotive_transport: "mobility, transport, automotive; mobility-transport-automotive; automotive; transport; mobility; автомобилестроение; транспорт; аўтамабілебудаванне",
  aerospace: "aerospace and defence; aerospace & defence; aerospace and defense; aerospace; space; defence; авиация; космос; авиакосмическая промышленность; авіяцыя; космас",
  electronics: "electronics; microelectronics; photonics; optics; электроника; микроэлектроника; фотоника; электроніка; мікраэлектроніка; фатоніка",
  energy_environment: "energy-renewables; renewable energy; energy; environment; cleantech; green tech; water; энергетика; экология; возобновляемая энергетика; энергетыка; экалогія",
  construction: "construction; building; строительство; будаўніцтва",
  it_digital: "digital; it; ict; software; information technology; artificial intelligence; ит; информационные технологии; цифровые технологии; інфармацыйныя тэхналогіі; лічбавыя тэхналогіі",
  logistics: "logistics; logistics and transport; логистика; лагістыка",
  creative_media: "creative and cultural industries; cultural and creative industries; creative industries; media; design; креативные индустрии; медиа; дизайн; крэатыўныя індустрыі; медыя; дызайн",
  tourism: "tourism; туризм; турызм",
  finance_services: "finance; fintech; financial services; business services; финансы; финансовые услуги; фінансы; фінансавыя паслугі",
  other: "other; другое; прочее; іншае; іншая",
};

const byName = new Map<string, Industry>(industries.map((industry) => [fold(industry), industry]));
for (const industry of industries) for (const word of words[industry]?.split("; ") ?? []) byName.set(fold(word), industry);

/** Our group for what a file calls an industry or ecosystem: our own key, or an exact name; undefined if there is none. */
export const findIndustry = (text: string): Industry | undefined => byName.get(fold(text));
