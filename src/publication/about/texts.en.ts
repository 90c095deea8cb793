import type { Widen } from '#platform/i18n'
import type { Block, Passage } from './prose.tsx'
import type { da } from './texts.da.ts'

export const en: Widen<typeof da> = {
  method: {
    title: 'About data and method',
    lead: 'What the figures rest on, how a status comes about, and what you may use the data for.',
    contents: 'On this page',
    example:
      'This is an example municipality. The strategy may follow a real one, but plans, figures, dates and texts are made up and must not be used as information about the municipality.',
    exampleTitle: 'Example data',
    open: {
      id: 'public',
      title: 'What is public?',
      blocks: [
        'Everybody can see the strategy, the development plans that a committee has released, and the action plans that a head has released, with their goals, tracks, actions, milestones and public lines on status.',
        'Drafts, internal notes and plans that have not been released are only for those who write them and for the staff of the municipality. They are in no figure, list, search, data set or API for citizens.',
        'That is why the figures here may be smaller than those the municipality itself sees.',
      ] as Block[],
    },
    statusAtOnce: 'This municipality shows a status to citizens as soon as it is given.',
    statusReleased: 'This municipality shows a status to citizens when the head has released it.',
    dailyTitle: 'What is not on the star',
    sources: {
      id: 'sources',
      title: 'Where does it come from?',
      blocks: [
        'Goals and tracks are written by the committees. Actions and milestones are written by the unit that carries them out. Status is given by whoever is responsible; it is a judgement with a reason, not a measurement of effect.',
        'That a milestone is reached says that the work is done. Whether it works is another question.',
      ] as Block[],
    },
    often: (months) =>
      `Each action must have a status at least every ${months === 1 ? 'month' : `${months} months`}. After a longer time it says Status missing instead of On track.`,
    oftenTitle: 'How often?',
    oftenBlocks: [
      'The pages show what is true right now: a new status can be seen the moment it is public. Deadlines are reckoned every day.',
    ] as Block[],
    cite: {
      id: 'cite',
      title: 'How to cite',
      blocks: [
        'Each page has a permanent address that you can keep, share and refer to. When something is renamed, the old address leads to the new one. What is withdrawn stays, with a reason.',
        'Give the name of the municipality, the title of the page, the address and the day on which you saw it: content may change.',
      ] as Block[],
    },
    licenceTitle: 'What may you use the data for?',
    licence:
      'The data may be used freely, in other products too, when the municipality is named as the source: the licence is Creative Commons Attribution 4.0 (CC BY 4.0).',
    licenceLink: 'Read the licence',
    datasetsTitle: 'Data sets',
    datasetsNone: 'There are no data sets yet.',
    api: 'API for programs',
    openData: 'Get the data',
  },
  contact: {
    title: 'Contact',
    lead: (name) => `How to reach ${name}.`,
    own: 'Write or call',
    missing:
      'The municipality has not said here yet who answers. Use its main number or Digital Post, and say which page it is about.',
    passages: [
      {
        id: 'errors',
        title: 'Is something wrong?',
        blocks: [
          'Give the address of the page, what it says, and what it should say. Whoever is responsible for the plan corrects it, and the correction can be seen.',
        ],
      },
      {
        id: 'case',
        title: 'Your own case',
        blocks: [
          'We do not handle cases here. Never write a CPR number or anything personal about yourself in a message about these pages.',
        ],
      },
    ] as Passage[],
    accessibility: 'Accessibility problems',
  },
  privacy: {
    title: 'Privacy',
    lead: 'Which information about persons the system holds, and what it is used for.',
    own: 'From the municipality',
    missing:
      'The municipality has not written its own text yet. This is what holds for the system. The municipality is the data controller.',
    passages: [
      {
        id: 'visitors',
        title: 'When you read the pages',
        blocks: [
          'We set no cookies, do not measure your visit and fetch nothing from other companies. Your network address is counted for a short while to stop abuse and is kept at most as a print that cannot be read.',
        ],
      },
      {
        id: 'staff',
        title: 'About staff and politicians',
        blocks: [
          'The system holds name, work e-mail and which positions a person has held when. It is needed to sign in and to know who wrote and decided what.',
          'The public pages name positions, not persons.',
        ],
      },
      {
        id: 'sign-in',
        title: 'When you sign in',
        blocks: [
          'One cookie is set, which remembers that you have signed in. It goes away after 12 hours or when you sign out. Passphrases are kept only as a print that cannot be read.',
        ],
      },
      {
        id: 'never',
        title: 'What is not here',
        blocks: [
          'No CPR numbers, no cases about citizens, nothing about health or family.',
          'No information is given to other companies.',
        ],
      },
      {
        id: 'rights',
        title: 'Your rights',
        blocks: [
          'If you are staff or a politician you can ask the municipality to see, correct or erase what is held about you. What you decided for the municipality stays, but your name can be erased from it. You can complain to the Danish Data Protection Agency (Datatilsynet).',
        ],
      },
    ] as Passage[],
  },
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Everybody must be able to use these pages. This is how far we are.',
    statement: "The municipality's statement at was.digst.dk (in Danish)",
    statementTitle: "The municipality's statement",
    missing: 'The municipality has not given its statement at the Agency for Digital Government yet.',
    passages: [
      {
        id: 'aim',
        title: 'What we aim at',
        blocks: [
          'The law on accessible websites asks for EN 301 549, which builds on WCAG 2.1 level AA. We aim at WCAG 2.2 level AA.',
          [
            'Everything can be used by keyboard and without script.',
            'Drawings have the same content as text or table.',
            'A status is always shape, word and colour.',
            'The pages can be enlarged to 400% and read on a narrow screen.',
            'The pages follow your own choice of light, dark and motion.',
          ],
        ],
      },
      {
        id: 'tried',
        title: 'How it was tried',
        blocks: [
          'Each page is tried automatically with axe in two widths, light and dark, and gone through by keyboard alone.',
        ],
      },
      {
        id: 'missing',
        title: 'What we know is missing',
        blocks: [
          [
            'The pages have not been tried with people who use a screen reader or magnifier every day.',
            'Content written in one language only is shown in that language, also in the other edition of the page. It is marked so that a screen reader pronounces it rightly.',
            'Pages of others that a plan links to have not been tried by us.',
          ],
        ],
      },
      {
        id: 'complain',
        title: 'Have you found a fault?',
        blocks: [
          'Tell the municipality what you wanted to do and what happened. If that does not help, write to the Agency for Digital Government, which supervises the law (digst.dk).',
        ],
      },
    ] as Passage[],
    contact: 'Contact the municipality',
  },
  fillIn: "Write the municipality's own text under Settings",
}
