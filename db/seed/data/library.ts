/** Files of demonstration libraries: small texts in the languages of those who wrote them. */
export type SeedFile = {
  cluster: string;
  /** Folder, or none for the library itself */
  folder?: string;
  name: string;
  /** Who brought which version how many working days ago, the oldest first */
  versions: readonly [who: string, workdays: number, clock: string, text: string][];
};

export const library: readonly SeedFile[] = [
  {
    cluster: "flax", name: "Хто ёсць хто ў кластары.txt",
    versions: [["coordinator", 9, "16:00", "Льняной кластер: к кому с каким вопросом.\n\nВолокно и треста: льнозавод в Дубровно.\nПряжа и ткани: Оршанский льнокомбинат.\nСорта и методики измерений: институт в Твери.\nНеровнота пряжи, практикумы: технологический университет в Витебске.\n"],
      ["orsha", 7, "11:20", "Ільняны кластар: да каго з якім пытаннем.\n\nВалакно і траста: ільнозавод у Дуброўне.\nПража і тканіны, узоры для партнёраў: Аршанскі льнокамбінат.\nГатункі і методыкі вымярэння: інстытут у Цверы.\nНяроўната пражы, практыкумы: тэхналагічны ўніверсітэт у Віцебску.\n"]],
  },
  {
    cluster: "flax", folder: "Паспорт качества", name: "Методики измерения волокна.txt",
    versions: [["tver", 5, "10:10", "Что меряем, чем и сколько раз.\n\n1. Номер длинного волокна: по трём горстям из партии.\n2. Прочность: разрывная машина, тридцать полосок.\n3. Содержание костры: навеска десять граммов, дважды.\n4. Влажность: сушильный шкаф, до постоянной массы.\n"]],
  },
  {
    cluster: "flax", folder: "Паспорт качества", name: "Паспорт партии, черновик.csv",
    versions: [["kostroma", 4, "09:40", "показатель;единица;значение\nномер;;\nпрочность;даН;\nгорстевая длина;см;\nкостра;%;\nвлажность;%;\n"],
      ["dubrovno", 3, "15:05", "показатель;единица;значение\nномер;;\nпрочность;даН;\nкостра;%;\nвлажность;%;\n"]],
  },
  {
    cluster: "flax", folder: "Samples", name: "Linen for shirts, what Como asks.txt",
    versions: [["como", 8, "10:50", "Weight 130 to 140 g/m2, soft hand, shrinkage below three per cent after the first wash, and the same shade in every lot.\nThree samples of half a metre are enough to begin with.\n"]],
  },
  {
    cluster: "petrochemistry-belarus-russia", folder: "Протоколы", name: "Встреча координаторов.txt",
    versions: [["coordinator", 6, "17:15", "Договорились.\n\n1. Сводку по маркам полиэтилена готовят Новополоцк и Казань.\n2. Студентов на стажировку принимают по двое в каждый цех.\n3. Следующая встреча: через месяц, онлайн.\n"]],
  },
  {
    cluster: "petrochemistry-belarus-russia", name: "Марки полимеров, сравнение.csv",
    versions: [["polymir", 5, "12:30", "марка;применение;проверяет\nПЭВД для плёнки;упаковка;Полимир\nПЭНД для труб;водопровод;Казань\nполиакрилонитрил;волокно;Полимир\n"]],
  },
];
