const marks = {
  ideal: 'as it should be',
  drafted: 'from data',
  hypothesis_open: 'to verify',
  hypothesis_confirmed: 'confirmed',
  hypothesis_refuted: 'refuted',
  moment_interest: 'moment of interest',
  moment_decision: 'moment of decision',
  moment_truth: 'moment of truth',
  effort: 'effort {{n}} of 5',
  value: 'value {{n}} of 5',
  target: 'goal {{n}}',
  due: 'by {{date}}',
};

export default marks;
