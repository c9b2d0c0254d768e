"""What to show, as frozen data: pure functions of chart, protocol and time."""
