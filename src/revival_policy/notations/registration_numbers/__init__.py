"""规范性文件统一登记号 = 登记代码 "-" 年份 "-" 顺序号 | 登记代码 年份 顺序号: ZJSP00-2016-0032, GZ0320240034.

No rule of the whole country fixes the form: provinces and cities that register normative documents each have their
own, made of letters for the place, digits for the body or none, the year and a serial. The forms that are known are
in a table (`shapes`); after a label any code of letters will do.
"""

from __future__ import annotations

from revival_policy.notations.registration_numbers.number import RegistrationNumber
from revival_policy.notations.registration_numbers.scan import find_registration_numbers

__all__ = ["RegistrationNumber", "find_registration_numbers"]
