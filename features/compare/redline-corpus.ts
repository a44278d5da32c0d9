/**
 * Pairs of texts as policies have them, all invented, each with the redline that was made by hand before any program saw it: [-struck-]
 * and {+added+}, the space before a word within the mark. The two texts follow from it. `drawn` is what the program draws where
 * that is not the same: as true, and as easy to read.
 */
export type Known = { about: string; hand: string; drawn?: string };

export const KNOWN: Known[] = [
  // One word, one number, one sign.
  { about: 'a word is added', hand: 'Members shall{+ not+} inquire into the immigration status of any person.' },
  { about: 'un "no"', hand: 'Los agentes{+ no+} preguntarán por el estatus migratorio de ninguna persona.' },
  { about: 'a word goes', hand: 'Members may[- routinely-] ask for identification during a traffic stop.' },
  { about: 'a word for a word', hand: 'Members[- may-]{+ shall+} notify a supervisor before any contact.' },
  {
    about: 'una palabra por otra',
    hand: 'Los agentes[- pueden-]{+ deben+} avisar a un supervisor antes de todo contacto.',
  },
  {
    about: 'a deadline',
    hand: 'The bureau recommends within a[- 30-day-]{+ 90-day+} period from the date of receipt.',
  },
  { about: 'un plazo', hand: 'La oficina da su recomendación en[- 30-]{+ 90+} días desde que recibe la solicitud.' },
  {
    about: 'a section',
    hand: 'Requests are handled as described in section[- 130.25(E)1-]{+ 130.25(E)2+} of this order.',
  },
  {
    about: 'a law',
    hand: 'Nothing in this order limits what[- 8 U.S.C. § 1373-]{+ 8 U.S.C. § 1644+} requires of the City.',
  },
  { about: 'a section sign alone', hand: 'The exchange of information under[- § 1373-]{+ § 1644+} remains as it is.' },
  { about: 'a form', hand: 'A detainer on Form[- I-247D-]{+ I-247A+} is a request and not an order.' },
  {
    about: 'un formulario',
    hand: 'Una solicitud en el formulario[- I-247N-]{+ I-247A+} es una petición y no una orden.',
  },
  {
    about: 'a full stop becomes a reservation',
    hand: 'Members shall not detain a person{+ unless a judge has signed a warrant+}.',
  },
  {
    about: 'una salvedad',
    hand: 'No se retendrá a ninguna persona{+, salvo que haya una orden judicial firmada por un juez+}.',
  },
  { about: 'words in brackets', hand: 'A supervisor{+ (sergeant or above)+} shall approve each request in writing.' },
  { about: 'smart quotes are no change', hand: 'The word “detainer” means a request; it isn’t an order.' },

  // A clause.
  {
    about: 'a condition for another',
    hand: 'Members may assist federal agents[- when the agents so request-]{+ only under a warrant signed by a judge+}.',
  },
  {
    about: 'una condición por otra',
    hand: 'Los agentes pueden ayudar a los agentes federales[- cuando ellos lo piden-]{+ solo con una orden firmada por un juez+}.',
  },
  {
    about: 'two places in one sentence',
    hand: 'Members[- may-]{+ shall not+} transfer a person to federal custody[- at the end of the shift-]{+ without a judicial warrant+}.',
  },
  {
    about: 'dos lugares en una oración',
    hand: 'Los agentes[- pueden-]{+ no deben+} entregar a una persona a la custodia federal[- al final del turno-]{+ sin una orden judicial+}.',
  },
  {
    about: 'a phrase whose little words are in both',
    hand: 'The watch commander notifies the[- office of the chief of the arrest of the suspect-]{+ family of the person and the consulate of the country of origin+} without delay.',
  },
  {
    about: 'una frase cuyas palabras cortas están en las dos',
    hand: 'El comandante avisa a la[- oficina del jefe del arresto de la persona sospechosa-]{+ familia de la persona y al consulado de su país de origen+} sin demora.',
    drawn:
      'El comandante avisa a la[- oficina del jefe del arresto-]{+ familia+} de la persona[- sospechosa-]{+ y al consulado de su país de origen+} sin demora.',
  },
  {
    about: 'an exception is narrowed',
    hand: 'This does not apply to a person arrested for a{+ violent+} felony[- or any other serious crime-].',
  },
  {
    about: 'una excepción se limita',
    hand: 'Esto no vale para una persona arrestada por un delito grave{+ y violento+}[- o por cualquier otra falta-].',
    drawn: 'Esto no vale para una persona arrestada por un delito grave[- o por cualquier otra falta-]{+ y violento+}.',
  },
  {
    about: 'order of the words in a pair',
    hand: 'Information is kept[- and shared-] by the records division{+ and shared with nobody+} for two years.',
  },
  {
    about: 'the subject changes, the duty stays',
    hand: '[-The officer who made the arrest-]{+The shift supervisor+} shall complete a written report before the end of the shift.',
    drawn:
      'The[- officer who made the arrest-]{+ shift supervisor+} shall complete a written report before the end of the shift.',
  },
  {
    about: 'cambia quién, queda el deber',
    hand: '[-El agente que hizo el arresto-]{+La supervisora de turno+} debe completar un informe escrito antes de terminar el turno.',
  },

  // Lists.
  {
    about: 'an item of a list',
    hand: 'Contact is allowed in a case of:\n(a) terrorism;\n(b) a street gang;{+\n(c) smuggling of persons;+}\n(d) a felony.',
  },
  {
    about: 'un inciso',
    hand: 'El contacto se permite en casos de:\n1. Terrorismo;\n2. Pandillas;[-\n3. Delitos menores con un arma;-]\n4. Delitos graves.',
  },
  {
    about: 'items get new letters',
    hand: '(a) terrorism;[-\n(b) misdemeanors;\n(c)-]{+\n(b)+} street gangs;[-\n(d)-]{+\n(c)+} any violent felony.',
    drawn: '(a) terrorism;\n(b)[- misdemeanors;\n(c) street gangs;\n(d)-]{+ street gangs;\n(c)+} any violent felony.',
  },
  {
    about: 'a word within an item',
    hand: '• a person under arrest;\n• a person[- suspected-]{+ convicted+} of a felony;\n• a witness who asks for help.',
  },

  // Sentences.
  {
    about: 'a sentence is added at the end',
    hand: 'The Department encourages every person to report crime.{+ No member asks a victim or a witness about status.+}',
  },
  {
    about: 'una oración al final',
    hand: 'El Departamento anima a toda persona a denunciar delitos.{+ Ningún agente pregunta a víctimas o testigos por su estatus.+}',
  },
  {
    about: 'a sentence goes from the middle',
    hand: 'Members treat all persons alike.[- Exceptions are decided by the chief.-] A supervisor reviews each contact.',
  },
  {
    about: 'a sentence moves to the end',
    hand: 'The chief reports once a year.[- Members keep a written record.-] The report is public. The Council receives a copy.{+ Members keep a written record.+}',
  },
  {
    about: 'una oración pasa al final',
    hand: 'El jefe informa una vez al año.[- Los agentes guardan un registro escrito.-] El informe es público. El Consejo recibe una copia.{+ Los agentes guardan un registro escrito.+}',
  },
  {
    about: 'two sentences become one',
    hand: 'Members do not ask about status[-. They do not-]{+ and+} check it in any database.',
  },

  // Another text altogether.
  {
    about: 'rewritten',
    hand: '[-Officers use their judgment when they tell federal agents about a person under arrest.-]{+No help, no data and no time goes to ICE unless a judge signs a warrant for the person.+}',
  },
  {
    about: 'otro texto',
    hand: '[-Los policías usan su criterio para avisar a agentes federales de un arresto.-]{+Ningún dato ni recurso se entrega a ICE sin la orden judicial que firma un juez.+}',
  },
  { about: 'nothing before', hand: '{+Members shall carry identification that can be read from two yards.+}' },
  { about: 'nada después', hand: '[-La ciudad no pedirá facultades de inmigración para sus agentes.-]' },
  { about: 'identical', hand: 'The order covers treaty duties to foreign nationals and diplomats.' },

  // A paragraph.
  {
    about: 'long: three places in a paragraph',
    hand:
      'The enforcement of immigration law is[- primarily-] a responsibility of the federal government. The Department’s strategy must fit its mission of reducing crime and the limits of local power. ' +
      'Proactive enforcement by local police[- is inherently-]{+ can be+} detrimental to that mission when it keeps people from coming forward. Members follow this order whatever their own opinion, and a supervisor reviews each contact with a federal agency{+ within 48 hours+}.',
  },
  {
    about: 'largo: tres lugares en un párrafo',
    hand:
      'La aplicación de las leyes de inmigración es[- sobre todo-] tarea del gobierno federal. La estrategia del Departamento debe ajustarse a su misión de reducir el delito y a los límites del poder local. ' +
      'Que la policía las aplique por iniciativa propia[- es por naturaleza-]{+ puede ser+} perjudicial cuando hace que la gente no se acerque. Los agentes cumplen esta orden sea cual sea su opinión, y una supervisora revisa cada contacto con una agencia federal{+ en un plazo de 48 horas+}.',
  },
  {
    about: 'long: a paragraph rewritten around one sentence that stays',
    hand:
      '[-Federal agents who come to a district station are received by the desk officer, who copies their papers and calls the bureau.-]{+No federal agent enters the secure part of any building without a judicial warrant that a lawyer for the City has read.+}' +
      ' Members keep a written record of each request and of the answer that was given.' +
      '[- Copies go to the archive after one year, and to the agency that asked for them at any time.-]{+ Every quarter the Commission and the public receive its figures, without a single name.+}',
    drawn:
      '[-Federal agents who come to a district station are received by the desk officer, who copies their papers and calls the bureau-]{+No federal agent enters the secure part of any building without a judicial warrant that a lawyer for the City has read+}.' +
      ' Members keep a written record of each request and of the answer that was given.' +
      '[- Copies go to the archive after one year, and to the agency that asked for them at any time-]{+ Every quarter the Commission and the public receive its figures, without a single name+}.',
  },
];

/** The two texts that a redline by hand is about. */
export function textsOf(hand: string): { earlier: string; later: string } {
  return {
    earlier: hand.replace(/\{\+[^]*?\+\}/g, '').replace(/\[-([^]*?)-\]/g, '$1'),
    later: hand.replace(/\[-[^]*?-\]/g, '').replace(/\{\+([^]*?)\+\}/g, '$1'),
  };
}
