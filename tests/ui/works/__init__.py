"""The pages about powers, asks, projects, journeys, organizations and dates."""
