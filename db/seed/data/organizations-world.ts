import type { Organization } from "./types.ts";

export const worldOrganizations: readonly Organization[] = [
  {
    slug: "marazzi", kind: "enterprise", country: "IT", city: "Sassuolo", at: [44.5480, 10.7960], founded: 1935,
    name: { en: "Marazzi", ru: "Marazzi", be: "Marazzi" },
    about: { en: "Ceramic tiles from Sassuolo, sold worldwide.", ru: "Керамическая плитка из Сассуоло, известная во всём мире.", be: "Керамічная плітка з Сасуола, вядомая ва ўсім свеце." },
  },
  {
    slug: "confindustria-ceramica", kind: "association", country: "IT", city: "Sassuolo", at: [44.5400, 10.7830],
    name: { en: "Confindustria Ceramica", ru: "Confindustria Ceramica" },
    about: { en: "The association of the Italian ceramics industry.", ru: "Ассоциация керамической промышленности Италии." },
  },
  {
    slug: "sacmi", kind: "enterprise", country: "IT", city: "Imola", at: [44.3590, 11.7130], founded: 1919, website: "https://sacmi.com", speakers: ["emilia"],
    name: { en: "SACMI", ru: "SACMI", be: "SACMI" },
    about: { en: "Cooperative that builds presses, kilns and packaging lines for tile makers and the food industry.", ru: "Кооператив, который строит прессы, печи и упаковочные линии для плиточников и пищевиков.", be: "Кааператыў, які будуе прэсы, печы і ўпаковачныя лініі для плітачнікаў і харчовай прамысловасці." },
  },
  {
    slug: "university-of-modena", kind: "university", country: "IT", city: "Modena", at: [44.6450, 10.9290], founded: 1175, website: "https://www.unimore.it",
    name: { en: "University of Modena and Reggio Emilia", ru: "Университет Модены и Реджо-Эмилии", be: "Універсітэт Модэны і Рэджа-Эміліі" },
    about: { en: "Engineers and materials scientists for ceramics and motors.", ru: "Инженеры и материаловеды для керамики и моторостроения.", be: "Інжынеры і матэрыялазнаўцы для керамікі і маторабудавання." },
  },
  {
    slug: "ima", kind: "enterprise", country: "IT", city: "Ozzano dell'Emilia", at: [44.4440, 11.4760], founded: 1961, website: "https://ima.it",
    name: { en: "IMA", ru: "IMA" },
    about: { en: "Machines that make and pack tea bags, medicines, cosmetics and food.", ru: "Машины для производства и упаковки чайных пакетиков, лекарств, косметики и продуктов." },
  },
  {
    slug: "cosmetic-valley-association", kind: "association", country: "FR", city: "Chartres", at: [48.4500, 1.4830], founded: 1994, website: "https://www.cosmetic-valley.com", speakers: ["chartres"],
    name: { en: "Cosmetic Valley (association)", ru: "Cosmetic Valley (ассоциация)", be: "Cosmetic Valley (асацыяцыя)" },
    about: { en: "Runs the French cluster of perfumery and cosmetics.", ru: "Управляет французским кластером парфюмерии и косметики.", be: "Кіруе французскім кластарам парфумерыі і касметыкі." },
  },
  {
    slug: "guerlain", kind: "enterprise", country: "FR", city: "Chartres", at: [48.4330, 1.5100], founded: 1828, website: "https://www.guerlain.com",
    name: { en: "Guerlain", ru: "Guerlain", be: "Guerlain" },
    about: { en: "Perfume house founded in 1828; makes its cosmetics in Chartres.", ru: "Парфюмерный дом, основан в 1828 году; косметику выпускает в Шартре.", be: "Парфумерны дом, заснаваны ў 1828 годзе; касметыку вырабляе ў Шартры." },
  },
  {
    slug: "university-of-orleans", kind: "university", country: "FR", city: "Orléans", at: [47.8450, 1.9320], website: "https://www.univ-orleans.fr",
    name: { en: "University of Orléans", ru: "Орлеанский университет", be: "Арлеанскі ўніверсітэт" },
    about: { en: "Chemistry of plant extracts and natural ingredients.", ru: "Химия растительных экстрактов и природных ингредиентов.", be: "Хімія раслінных экстрактаў і прыродных інгрэдыентаў." },
  },
  {
    slug: "stanford-university", kind: "university", country: "US", city: "Stanford", at: [37.4275, -122.1697], founded: 1885, website: "https://www.stanford.edu", speakers: ["valley"],
    name: { en: "Stanford University", ru: "Стэнфордский университет", be: "Стэнфардскі ўніверсітэт" },
    about: { en: "Its research park, opened in 1951, seeded the Valley.", ru: "Из её исследовательского парка, открытого в 1951 году, выросла Долина.", be: "З яго даследчага парку, адкрытага ў 1951 годзе, вырасла Даліна." },
  },
  {
    slug: "nvidia", kind: "enterprise", country: "US", city: "Santa Clara", at: [37.3708, -121.9669], founded: 1993, website: "https://www.nvidia.com",
    name: { en: "NVIDIA", ru: "NVIDIA", be: "NVIDIA" },
    about: { en: "Graphics processors and computing for artificial intelligence.", ru: "Графические процессоры и вычисления для искусственного интеллекта.", be: "Графічныя працэсары і вылічэнні для штучнага інтэлекту." },
  },
  {
    slug: "infosys", kind: "enterprise", country: "IN", city: "Bengaluru", at: [12.8480, 77.6630], founded: 1981, website: "https://www.infosys.com",
    name: { en: "Infosys", ru: "Infosys", be: "Infosys" },
    about: { en: "Software and consulting; its campus is in Electronics City.", ru: "Программы и консалтинг; кампус — в «Электроник-Сити».", be: "Праграмы і кансалтынг; кампус — у «Электронік-Сіці»." },
  },
  {
    slug: "indian-institute-of-science", kind: "university", country: "IN", city: "Bengaluru", at: [13.0170, 77.5660], founded: 1909, website: "https://iisc.ac.in", speakers: ["bengaluru"],
    name: { en: "Indian Institute of Science", ru: "Индийский институт наук", be: "Індыйскі інстытут навук" },
    about: { en: "India’s leading institute of research in science and engineering.", ru: "Ведущий научно-инженерный институт Индии.", be: "Вядучы навукова-інжынерны інстытут Індыі." },
  },
  {
    slug: "zwilling", kind: "enterprise", country: "DE", city: "Solingen", at: [51.1610, 7.0840], founded: 1731, website: "https://www.zwilling.com",
    name: { en: "Zwilling J. A. Henckels", ru: "Zwilling J. A. Henckels" },
    about: { en: "Knives, scissors and cookware; the twins have been its mark since 1731.", ru: "Ножи, ножницы и посуда; близнецы — её знак с 1731 года." },
  },
  {
    slug: "wuesthof", kind: "enterprise", country: "DE", city: "Solingen", at: [51.1760, 7.0560], founded: 1814, website: "https://www.wuesthof.com",
    name: { en: "Wüsthof", ru: "Wüsthof" },
    about: { en: "Family firm; forged kitchen knives.", ru: "Семейная фирма; кованые кухонные ножи." },
  },
  {
    slug: "koransha", kind: "enterprise", country: "JP", city: "Arita", at: [33.1880, 129.8860], founded: 1879,
    name: { en: "Koransha", ru: "Коранся" },
    about: { en: "Porcelain tableware and insulators; a company since 1879.", ru: "Фарфоровая посуда и изоляторы; компания с 1879 года." },
  },
];
