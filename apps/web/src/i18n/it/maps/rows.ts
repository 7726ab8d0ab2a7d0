import type { Texts } from '../../types';

const rows: Texts['maps']['rows'] = {
  kinds: {
    goals: 'Scopo del cliente',
    needs: 'Bisogni',
    actions: 'Che cosa fanno',
    touchpoints: 'Punti di contatto',
    channels: 'Canali',
    words: 'Le loro parole',
    feelings: 'Come si sentono',
    pains: 'Intoppi',
    gains: 'Che cosa ci guadagnano',
    drives: 'Che cosa li muove',
    moments: 'Momenti',
    opportunities: 'Opportunità',
    response: 'Che cosa facciamo noi',
    people: 'Persone dietro le quinte',
    systems: 'Sistemi dietro le quinte',
    owner: 'Chi ne risponde',
    targets: 'Obiettivi',
    images: 'Immagini',
    notes: 'Note',
    text: 'Riga',
  },
};

export default rows;
