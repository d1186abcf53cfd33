/** Queries of every sort that people type: rare and common, one letter and many words, in three scripts, mistyped, hostile. */
export const queries = [
  "льняной", "стальной комбинат", "нефтонпродукт", "neftonprodukt", "Минск", "minsk", "Беларусь", "belarus", "ООО", "производство", "оборудование для предприятий",
  "завод", "лё", "ма", "a", "Иванов", "алесь", "john", "дмитрий льняной", "кластер", "production of goods for export", "Казань", "химинзавод 54321", "химинзавот",
  "neftprdukt", "сталнаый", "kozhevenny", "электросервис гомель", "zzzzqqqq", "хлебсервис беларусь россия", "Германия", "15", "энергоустрой", "молочный продукт орша", "мясокомбинат",
];
